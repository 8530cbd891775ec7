"""`manage.py export_course SLUG --format json`: a whole course, or its questions for elsewhere."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from courses.models import Course
from quizzes.exchange import Format, find_losses
from quizzes.generation.export import QuestionStatus, export_json
from quizzes.queries.bank_words import describe_losses
from quizzes.queries.banks import read_bank_questions
from quizzes.queries.exporting import read_export
from quizzes.services.exporting_banks import export_bank

JSON = "json"
ALL = "all"


class Command(BaseCommand):
    """Writes a course, its documents and its questions in one file."""

    help = "Export a course (docs/contracts/course-export.schema.json), or its questions."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("slug")
        parser.add_argument("--format", default=JSON, choices=(JSON, *map(str, Format)))
        parser.add_argument("--output", type=Path, metavar="FILE", help="instead of the screen")
        parser.add_argument(
            "--status",
            default=QuestionStatus.APPROVED.value,
            choices=(ALL, *map(str, QuestionStatus)),
            help="of the questions, in the other formats than JSON, which has all of them",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the export."""
        course = Course.objects.filter(slug=options["slug"]).first()
        if course is None:
            raise CommandError(f"there is no course “{options['slug']}”")
        if options["format"] == Format.XLSX and options["output"] is None:
            raise CommandError("a workbook is no text: say --output FILE")
        data = self._write(course, options["format"], options["status"])
        if options["output"] is None:
            self.stdout.write(data.decode(), ending="")
            return
        try:
            options["output"].write_bytes(data)
        except OSError as error:
            raise CommandError(f"{options['output']}: {error.strerror}") from error

    def _write(self, course: Course, name: str, status: str) -> bytes:
        if name == JSON:
            return export_json(read_export(course)).encode()
        statuses = list(QuestionStatus) if status == ALL else [QuestionStatus(status)]
        questions = read_bank_questions(course, statuses=statuses)
        form = Format(name)
        for said in describe_losses(find_losses(questions, form)):
            self.stderr.write(said)
        return export_bank(course=course, questions=questions, form=form, by=None)
