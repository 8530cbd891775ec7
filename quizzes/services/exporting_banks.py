"""Gives questions away as a file, which the audit log knows of."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course
from quizzes.exchange import BankQuestion, Format, write_bank


@transaction.atomic
def export_bank(
    *, course: Course, questions: Sequence[BankQuestion], form: Format, by: User | None
) -> bytes:
    """Write questions of a course as a file."""
    record("export_questions", course, by=by, format=form.value, questions=len(questions))
    return write_bank(questions, form, course.title)
