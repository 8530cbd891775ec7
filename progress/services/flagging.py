"""Keeps which questions the statistics of a quiz flag, and notes who let that pass.

ProgressError
├── NothingFlagged
└── PassedWithoutReason
"""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record
from progress.errors import ProgressError
from progress.models import FlaggedVersion
from progress.queries.statistics import read_statistics
from quizzes.models import Question, Quiz


class NothingFlagged(ProgressError):
    """No flag of the question waits for anybody, or somebody else let it pass."""

    code = "nothing_flagged"
    message = _("No flag of this question waits any more.")


class PassedWithoutReason(ProgressError):
    """Whoever lets a flag pass says why."""

    code = "reason_needed"
    message = _("Say why: the reason is kept with the decision.")


def keep_flags(quiz: Quiz) -> None:
    """Have the stored flags of a quiz follow its statistics over first attempts."""
    told = read_statistics(quiz)
    raised = {
        item.version.pk: sorted({flag.code.value for flag in item.flags})
        for item in told.items
        if item.flags
    }
    _store(quiz, raised)


@transaction.atomic
def let_pass(*, question: Question, reason: str, by: User) -> None:
    """Take a question's flags out of the queue; another flag brings it back.

    Raises NothingFlagged and PassedWithoutReason.
    """
    reason = reason.strip()
    if not reason:
        raise PassedWithoutReason
    rows = FlaggedVersion.objects.select_for_update().filter(
        question_version__question=question, passed_at=None
    )
    waiting = list(rows.order_by("pk"))
    if not waiting:
        raise NothingFlagged
    for row in waiting:
        row.passed_codes, row.passed_at = row.codes, timezone.now()
        row.passed_by, row.reason = by, reason
        row.save(update_fields=["passed_codes", "passed_at", "passed_by", "reason"])
    codes = sorted({code for row in waiting for code in row.codes})
    record("pass_flags", question, by=by, reason=reason, before={"flags": codes}, after={})


@transaction.atomic
def _store(quiz: Quiz, raised: Mapping[int, list[str]]) -> None:
    known = {
        row.question_version_id: row
        for row in FlaggedVersion.objects.select_for_update().filter(quiz=quiz).order_by("pk")
    }
    FlaggedVersion.objects.filter(pk__in=[known[pk].pk for pk in known.keys() - raised]).delete()
    for version, codes in raised.items():
        row = known.get(version)
        if row is not None and row.codes != codes:
            _follow(row, codes)
    now = timezone.now()
    FlaggedVersion.objects.bulk_create(
        (
            FlaggedVersion(quiz=quiz, question_version_id=version, codes=codes, since=now)
            for version, codes in sorted(raised.items())
            if version not in known
        ),
        ignore_conflicts=True,
    )


def _follow(row: FlaggedVersion, codes: list[str]) -> None:
    """Store other flags; one that nobody looked at yet brings the question back to the queue."""
    row.codes = codes
    if row.passed_at is not None and not set(codes) <= set(row.passed_codes):
        row.passed_at, row.since = None, timezone.now()
    row.save(update_fields=["codes", "passed_at", "since"])
