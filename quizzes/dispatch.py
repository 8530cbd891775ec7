"""Does what is long in the background."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.core.files import File
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from courses.models import Course, SourceVersion
from jobs.dispatch import queue_after_commit
from quizzes.models import (
    Attempt,
    AttemptState,
    BankImport,
    Build,
    Fact,
    Origin,
    Question,
    QuestionVersion,
    Regrade,
    VersionCheck,
)
from quizzes.services import attempts as attempts_service
from quizzes.services import checking_versions, confirming, writing_by_hand
from quizzes.services import versions as versions_service
from quizzes.services.confirming import Corrected
from quizzes.services.importing_banks import ask_to_store, receive_bank
from quizzes.services.moving import move_question
from quizzes.services.regrading import Proposal, start_regrade
from quizzes.services.rewriting import Statement
from quizzes.services.running_builds import create_build
from quizzes.services.versions import Draft, Quoted, SameWords
from quizzes.services.writing_by_hand import Place


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


@transaction.atomic
def edit(
    *, question: Question, draft: Draft, place: Place, by: User, seen: int
) -> QuestionVersion | None:
    """Add an edited version and have it checked; none where only the place is another.

    Raises VersionRefused, and then the place stays as well.
    """
    moved = move_question(question=question, module=place.module, objective=place.objective, by=by)
    try:
        version = versions_service.add_version(
            question=question, draft=draft, origin=Origin.EDITED, by=by, seen=seen
        )
    except SameWords:
        if moved:
            return None
        raise
    queue_after_commit(version.checking)
    return version


@transaction.atomic
def bring_back(*, version: QuestionVersion, by: User, seen: int) -> QuestionVersion:
    """Bring an older version back as a new one and have it checked. Raises VersionRefused."""
    restored = versions_service.bring_back(version=version, by=by, seen=seen)
    queue_after_commit(restored.checking)
    return restored


@transaction.atomic
def write(*, place: Place, draft: Draft, by: User, token: UUID) -> QuestionVersion:
    """Store a question written by hand and have it checked; sent twice, it is one question.

    Raises VersionRefused.
    """
    version, is_new = writing_by_hand.write_question(place=place, draft=draft, by=by, token=token)
    if is_new:
        queue_after_commit(version.checking)
    return version


@transaction.atomic
def correct_fact(
    *, fact: Fact, after: Statement, proof: tuple[Quoted, ...], reason: str, by: User, seen: int
) -> Corrected:
    """Correct a fact and have the questions that follow it checked. Raises FactRefused."""
    corrected = confirming.correct_fact(
        fact=fact, after=after, proof=proof, reason=reason, by=by, seen=seen
    )
    for version in corrected.rewritten:
        queue_after_commit(version.checking)
    return corrected


@transaction.atomic
def check_again(*, check: VersionCheck, by: User) -> bool:
    """Have a check that failed done again; tell whether it had."""
    if not checking_versions.start_again(check=check, by=by):
        return False
    queue_after_commit(check)
    return True


@transaction.atomic
def regrade(*, proposal: Proposal, reason: str, by: User) -> Regrade:
    """Have answers to a question marked anew in the background, and a version for it checked.

    Raises RegradeRefused and VersionRefused.
    """
    started = start_regrade(proposal=proposal, reason=reason, by=by)
    queue_after_commit(started)
    check: VersionCheck | None = getattr(started.corrected, "checking", None)
    if check is not None and check.queued_at is None:
        queue_after_commit(check)
    return started
