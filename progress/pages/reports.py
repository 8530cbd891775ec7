"""The page of a report, to which the mail about it leads."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.pages.doors import LearnerRequest, signed_in
from progress.queries.reports.visible import may_see, own_reports


@require_http_methods(["GET", "HEAD"])
@never_cache
@signed_in
def report(request: LearnerRequest, pk: int) -> HttpResponse:
    """Show one of one's own reports: where its file is, or why there is none."""
    found = get_object_or_404(own_reports(request.user), pk=pk)
    context = {
        "report": found,
        "about": found.cohort or found.quiz,
        "state": found.state_at(timezone.now()),
        "may_see": may_see(found, request.user),
    }
    return render(request, "progress/report.html", context)
