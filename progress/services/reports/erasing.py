"""Takes a person who is erased out of reports: their files go, the rows stay and say so."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils import translation

from accounts.models import User
from jobs.services.working import finish
from progress.errors import SomebodyErased
from progress.models import Report, ReportState
from progress.services.letters import site_language
from progress.services.reports.expiring import expire


def forget_in_reports(user: User) -> None:
    """Remove the files that may name a person, and end reports that were asked for or are read.

    Those are the reports of what they did, of their cohorts, and the ones that they asked for. Call
    it while the person's row is held and before they leave their cohorts: a report that is read
    later finds nobody.
    """
    own = Report.objects.filter(Q(created_by=user) | Q(learner=user))
    of_cohorts = Report.objects.filter(cohort__members__learner=user)
    held = _hold(own | of_cohorts)
    expire(held)
    for report in held:
        is_own = user.pk in {report.created_by_id, report.learner_id}
        if report.state == ReportState.RUNNING or (is_own and report.state == ReportState.QUEUED):
            with translation.override(site_language(report.language)):
                finish(report, error=str(SomebodyErased()))


def _hold(reports: QuerySet[Report]) -> list[Report]:
    """Hold those that are not over, so that none is put in its place meanwhile."""
    ids = reports.filter(Report.waiting() | Q(state=ReportState.DONE)).values("pk")
    return list(Report.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"))
