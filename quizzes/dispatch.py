"""Does what is long in the background."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.files import File
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from courses.models import Course, SourceVersion
from jobs.dispatch import queue_after_commit
from quizzes.models import Attempt, AttemptState, BankImport, Build
from quizzes.services import attempts as attempts_service
from quizzes.services.importing_banks import ask_to_store, receive_bank
from quizzes.services.running_builds import create_build


@transaction.atomic
def submit(*, attempt: Attempt, by: User) -> Attempt:
    """Submit an attempt and have it scored; submitted before, nothing happens."""
    submitted = attempts_service.submit_attempt(attempt=attempt, by=by)
    if submitted.state == AttemptState.SUBMITTED and submitted.queued_at is None:
        queue_after_commit(submitted)
    return submitted


@transaction.atomic
def submit_overdue(*, most: int = 200) -> int:
    """Submit attempts whose time is over and have them scored; return how many."""
    attempts = attempts_service.submit_overdue(timezone.now(), most)
    for attempt in attempts:
        queue_after_commit(attempt)
    return len(attempts)


@transaction.atomic
def build(
    *, blueprint: str, versions: Iterable[SourceVersion], seed: int, by: User | None
) -> Build:
    """Have a course built in the background; a faulty blueprint is refused at once."""
    created = create_build(blueprint=blueprint, versions=versions, seed=seed, by=by)
    queue_after_commit(created)
    return created


@transaction.atomic
def import_bank(*, course: Course, name: str, file: File[bytes], by: User | None) -> BankImport:
    """Have a file of questions read in the background. Raises BankError by its size alone."""
    bank = receive_bank(course=course, name=name, file=file, by=by)
    queue_after_commit(bank)
    return bank


@transaction.atomic
def store_bank(*, bank: BankImport, by: User | None) -> BankImport:
    """Have what was read stored in the background. Raises ImportRefused."""
    asked = ask_to_store(bank=bank, by=by)
    queue_after_commit(asked)
    return asked
