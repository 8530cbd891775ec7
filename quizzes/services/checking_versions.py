"""Does the checks of versions that people wrote."""

from __future__ import annotations

from dataclasses import asdict

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from courses.building import BlueprintError
from courses.errors import CourseError
from jobs.models import JobState
from jobs.services.parking import unpark
from jobs.services.working import finish, report_progress
from quizzes.generation.lexicon import BadLexicon
from quizzes.models import QuestionVersion, VersionCheck
from quizzes.queries.items import with_proof
from quizzes.services.judging import Judge


def run_check(check: VersionCheck) -> None:
    """Check the version and store what was found; what cannot be read ends the check with why."""
    try:
        judge = Judge.of(check.question_version.question.course)
        report_progress(check, 30)
        judge_version(check, judge)
    except (BlueprintError, BadLexicon, CourseError) as error:
        finish(check, error=str(error))


def judge_version(check: VersionCheck, judge: Judge) -> None:
    """Check the version with what is gathered, and store what was found. Raises CourseError."""
    version = with_proof(QuestionVersion.objects.filter(pk=check.question_version_id)).get()
    findings = judge.find(version)
    with transaction.atomic():
        version.findings = [asdict(finding) for finding in findings]
        version.save(update_fields=["findings"])
        finish(check)


@transaction.atomic
def start_again(*, check: VersionCheck, by: User | None) -> bool:
    """Give a check that failed or was set aside another try; tell whether it was one."""
    locked = VersionCheck.objects.select_for_update().get(pk=check.pk)
    if locked.state != JobState.FAILED:
        return False
    unpark(locked)
    VersionCheck.objects.filter(pk=locked.pk).update(
        state=JobState.QUEUED, progress=0, error="", finished_at=None
    )
    check.refresh_from_db()
    record("question_check_again", check.question_version, by=by)
    return True
