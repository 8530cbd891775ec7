from __future__ import annotations

from celery import shared_task

from jobs.services.working import work_on
from quizzes import dispatch
from quizzes.models import Attempt, BankImport, Build, Regrade, VersionCheck
from quizzes.services import (
    checking_versions,
    importing_banks,
    running_builds,
    running_regrades,
    scoring,
)


@shared_task(name="quizzes.score_attempt")
def score_attempt(*, pk: int) -> None:
    """Give a submitted attempt its marks."""
    work_on(Attempt, pk, scoring.score_attempt)


@shared_task(name="quizzes.submit_overdue")
def submit_overdue() -> None:
    """Submit the attempts whose time is over."""
    dispatch.submit_overdue()


@shared_task(name="quizzes.build_course")
def build_course(*, pk: int) -> None:
    """Build a course that somebody asked for."""
    work_on(Build, pk, running_builds.run_build)


@shared_task(name="quizzes.import_bank")
def import_bank(*, pk: int) -> None:
    """Read a file of questions, or store what was read of it."""
    work_on(BankImport, pk, importing_banks.run_import)


@shared_task(name="quizzes.check_version")
def check_version(*, pk: int) -> None:
    """Hold a version that a person wrote against the writer's checks."""
    work_on(VersionCheck, pk, checking_versions.run_check)


@shared_task(name="quizzes.regrade")
def regrade(*, pk: int) -> None:
    """Mark the answers to a question anew."""
    work_on(Regrade, pk, running_regrades.run_regrade)
