"""`manage.py export_reviews SLUG`: the decisions made in the admin, as a file to ship."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from courses.models import Course
from quizzes.generation.decisions import write_decisions
from quizzes.queries.decisions import read_editors_decisions


class Command(BaseCommand):
    """Writes what editors decided about a course's questions as TOML."""

    help = "Write the editors' decisions about a course's questions (fixtures/reviews/*.toml)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("slug")
        parser.add_argument("--output", type=Path, metavar="FILE", help="instead of the screen")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the decisions."""
        course = Course.objects.filter(slug=options["slug"]).first()
        if course is None:
            raise CommandError(f"there is no course “{options['slug']}”")
        text = write_decisions(read_editors_decisions(course))
        if options["output"] is None:
            self.stdout.write(text, ending="")
        else:
            options["output"].write_text(text, encoding="utf-8")
