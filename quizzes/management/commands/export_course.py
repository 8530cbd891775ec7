"""`manage.py export_course SLUG --format json`: a whole course with its questions."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from courses.models import Course
from quizzes.generation.export import export_json
from quizzes.queries.exporting import read_export

LATER = ("gift", "moodlexml", "csv", "xlsx")


class Command(BaseCommand):
    """Writes a course, its documents and its questions in one file."""

    help = "Export a course with its questions (docs/contracts/course-export.schema.json)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("slug")
        parser.add_argument("--format", default="json", choices=("json", *LATER))
        parser.add_argument("--output", type=Path, metavar="FILE", help="instead of the screen")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the export."""
        if options["format"] in LATER:
            raise CommandError(f"the format “{options['format']}” comes with issue H")
        course = Course.objects.filter(slug=options["slug"]).first()
        if course is None:
            raise CommandError(f"there is no course “{options['slug']}”")
        text = export_json(read_export(course))
        if options["output"] is None:
            self.stdout.write(text, ending="")
            return
        try:
            options["output"].write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{options['output']}: {error.strerror}") from error
