"""`manage.py recompute_progress`: holds statistics and results against the rows, or mends them."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from progress.queries.snapshot import one_snapshot
from progress.services.statistics.comparing import Comparison, compare
from progress.services.statistics.mending import mend
from quizzes.models import Quiz

DISAGREES, UNKNOWN = 1, 2
"""Exit codes: something differs (with --check alone), and no such quiz."""
MOST_SHOWN = 5


class Command(BaseCommand):
    """Counts from attempts, answers and marks, a quiz after the other."""

    help = "Recompute statistics and results from the rows; --check says only whether they agree."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--check", action="store_true", help="change nothing; 1 if they differ")
        parser.add_argument("--quiz", metavar="SLUG", help="this quiz alone")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check or mend, and say for each quiz what was found."""
        quizzes = self._choose(options["quiz"])
        differing = sum(self._do(quiz, check=options["check"]) for quiz in quizzes)
        if not differing:
            self.stdout.write(f"{len(quizzes)} quizzes agree with their rows.")
        elif options["check"]:
            said = f"{differing} of {len(quizzes)} quizzes do not agree with their rows."
            raise CommandError(said, returncode=DISAGREES)
        else:
            self.stdout.write(f"{differing} of {len(quizzes)} quizzes were mended.")

    def _choose(self, slug: str | None) -> list[Quiz]:
        quizzes = Quiz.objects.order_by("pk")
        chosen = list(quizzes.filter(slug=slug) if slug else quizzes)
        if slug and not chosen:
            raise CommandError(f"There is no quiz {slug}.", returncode=UNKNOWN)
        return chosen

    def _do(self, quiz: Quiz, *, check: bool) -> bool:
        """Check or mend one quiz, and tell whether anything differed."""
        if check:
            with one_snapshot():
                found = compare(quiz)
        else:
            found = mend(quiz)
        self._say(quiz, found)
        return bool(found.differences)

    def _say(self, quiz: Quiz, found: Comparison) -> None:
        count = len(found.differences)
        said = f"differs in {count}" if count else "agrees"
        self.stdout.write(f"{quiz.slug}: {found.attempts} attempts, {said}")
        for difference in found.differences[:MOST_SHOWN]:
            self.stdout.write(f"  {difference}")
        if count > MOST_SHOWN:
            self.stdout.write(f"  and {count - MOST_SHOWN} more")
