"""Reports: asking for one, seeing how far it is, calling it off, and the way to its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from accounts.pages.doors import LearnerRequest, found
from jobs.admin.looks import seconds_to_next_look
from progress import dispatch
from progress.errors import ReportEnded, TooManyReports
from progress.models import Report, ReportFormat, ReportState
from progress.pages.trainers.asking import read_page
from progress.pages.trainers.doors import trainers_only
from progress.pages.trainers.exports import api_call
from progress.pages.trainers.wishes import find_subject, offer_subjects, wish_for
from progress.queries.reports.visible import own_reports
from progress.services.reports.cancelling import cancel_report
from progress.services.reports.writers import WRITERS

AT_ONCE = 20
"""Reports on a page."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report with where it stands now."""

    report: Report
    state: ReportState
    reason: str
    """Why it failed; what went wrong inside is for the administrators."""


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@trainers_only
@vary_on_headers("HX-Request")
def reports(request: LearnerRequest) -> HttpResponse:
    """Ask for a report, and list one's own; to htmx the list alone, while something goes on."""
    if request.method == "POST":
        return _ask(request)
    context = _list(request)
    if request.htmx and not request.htmx.history_restore_request:
        return render(request, "progress/trainers/_reports.html", context)
    chosen = find_subject(request.user, request.GET.get("about", ""))
    context |= {
        "chosen": chosen,
        "subjects": list(offer_subjects(request.user, chosen)),
        "formats": [form for form in ReportFormat if form in WRITERS],
        "calls": [api_call(request, _("The list of your reports"), "reports").without_files()],
    }
    return render(request, "progress/trainers/reports.html", context)


@require_POST
@trainers_only
def cancel(request: LearnerRequest, report: int) -> HttpResponse:
    """Call a report off."""
    row = found(own_reports(request.user).filter(pk=report).first())
    try:
        cancel_report(report=row, by=request.user)
    except ReportEnded as error:
        messages.warning(request, str(error))
    return redirect("trainers_reports")


def _ask(request: LearnerRequest) -> HttpResponse:
    """Have a report written; what the form did not offer is no report."""
    subject = found(find_subject(request.user, request.POST.get("about", "")))
    asked = request.POST.get("format", "")
    form = found(next((one for one in WRITERS if one == asked), None))
    try:
        dispatch.request_report(wish=wish_for(subject, form), by=request.user)
    except TooManyReports as error:
        messages.error(request, str(error))
    return redirect("trainers_reports")


def _list(request: LearnerRequest) -> dict[str, Any]:
    """Describe a page of one's reports, and after how many seconds to look again."""
    page = Paginator(own_reports(request.user), AT_ONCE).get_page(read_page(request.GET))
    rows, now = list(page), timezone.now()
    lines = [ReportLine(row, row.state_at(now), _explain(row)) for row in rows]
    waits = any(not row.is_finished for row in rows)
    next_look = seconds_to_next_look(rows, now)
    return {
        "lines": lines,
        "page": page,
        "next_look": next_look,
        "is_given_up": waits and not next_look,
    }


def _explain(report: Report) -> str:
    if report.parked_at:
        return _("It failed several times. The administrators can see why.")
    return report.error
