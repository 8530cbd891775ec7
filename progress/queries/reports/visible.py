"""Who may see a report: who asked for it, as long as they may see what it is about."""

from __future__ import annotations

from django.db.models import QuerySet

from accounts.models import User
from progress.models import Report, ReportKind
from progress.queries.cohorts import visible_cohorts
from progress.queries.trained import trained_quizzes

NOBODYS = 0
"""No row has it."""


def own_reports(user: User) -> QuerySet[Report]:
    """Select the reports that a person asked for, newest first.

    By a token that is limited to cohorts: those about these cohorts.
    """
    own = Report.objects.filter(created_by=user).select_related("cohort", "learner", "quiz")
    return own.filter(cohort__in=visible_cohorts(user)) if user.is_limited else own


def may_see(report: Report, user: User | None) -> bool:
    """Tell whether a person may see now what a report is about.

    A report that is only thought of, and in no table yet, may be asked about as well. Who has
    lost a cohort sees no report about it, even where it was made before; nor does anybody
    see that of a learner who has left.
    """
    if user is None or not user.is_active:
        return False
    if report.kind == ReportKind.ITEM_ANALYSIS:
        return trained_quizzes(user).filter(pk=report.quiz_id or NOBODYS).exists()
    cohorts = visible_cohorts(user).filter(pk=report.cohort_id or NOBODYS)
    if report.kind == ReportKind.TRANSCRIPT:
        cohorts = cohorts.filter(members__learner=report.learner_id)
    return cohorts.exists()
