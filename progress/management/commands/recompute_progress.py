"""`manage.py recompute_progress`: holds what is kept up against the rows, or mends it."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from courses.models import Course
from progress.queries.snapshot import one_snapshot
from progress.services.statistics.comparing import Difference, compare
from progress.services.statistics.completions import compare_completion, mend_completion
from progress.services.statistics.mending import mend
from quizzes.models import Quiz

DISAGREES, UNKNOWN = 1, 2
"""Exit codes: something differs (with --check alone), and no such quiz."""
MOST_SHOWN = 5


class Command(BaseCommand):
    """Counts from attempts, answers and marks, a quiz after the other, then what is completed."""

    help = (
        "Recompute statistics, results, completion and certificates from the rows; "
        "--check says only whether they agree."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--check", action="store_true", help="change nothing; 1 if they differ")
        parser.add_argument("--quiz", metavar="SLUG", help="this quiz alone")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check or mend, and say for each quiz and course what was found."""
        check = options["check"]
        quizzes = self._choose(options["quiz"])
        count = sum(self._do_quiz(quiz, check=check) for quiz in quizzes)
        differing = {"quizzes": (count, len(quizzes))}
        if not options["quiz"]:  # completion rests on the results, which are right by now
            courses = list(Course.objects.order_by("pk"))
            count = sum(self._do_course(course, check=check) for course in courses)
            differing["courses"] = (count, len(courses))
        self._conclude(differing, check=check)

    def _choose(self, slug: str | None) -> list[Quiz]:
        quizzes = Quiz.objects.order_by("pk")
        chosen = list(quizzes.filter(slug=slug) if slug else quizzes)
        if slug and not chosen:
            raise CommandError(f"There is no quiz {slug}.", returncode=UNKNOWN)
        return chosen

    def _do_quiz(self, quiz: Quiz, *, check: bool) -> bool:
        """Check or mend one quiz, and tell whether anything differed."""
        if check:
            with one_snapshot():
                found = compare(quiz)
        else:
            found = mend(quiz)
        self._say(quiz.slug, f"{found.attempts} attempts", found.differences)
        return bool(found.differences)

    def _do_course(self, course: Course, *, check: bool) -> bool:
        """Check or mend what is completed of one course, and tell whether anything differed."""
        if check:
            with one_snapshot():
                found = compare_completion(course)
        else:
            found = mend_completion(course)
        self._say(course.slug, f"{found.enrolments} learners", found.differences)
        return bool(found.differences)

    def _say(self, slug: str, size: str, differences: Sequence[Difference]) -> None:
        count = len(differences)
        self.stdout.write(f"{slug}: {size}, {f'differs in {count}' if count else 'agrees'}")
        for difference in differences[:MOST_SHOWN]:
            self.stdout.write(f"  {difference}")
        if count > MOST_SHOWN:
            self.stdout.write(f"  and {count - MOST_SHOWN} more")

    def _conclude(self, differing: Mapping[str, tuple[int, int]], *, check: bool) -> None:
        """Sum up; raises CommandError where a check found a difference."""
        disagree: list[str] = []
        for what, (count, all_of_them) in differing.items():
            if not count:
                self.stdout.write(f"{all_of_them} {what} agree with their rows.")
            elif check:
                disagree.append(f"{count} of {all_of_them} {what} do not agree with their rows.")
            else:
                self.stdout.write(f"{count} of {all_of_them} {what} were mended.")
        if disagree:
            raise CommandError(" ".join(disagree), returncode=DISAGREES)
