"""The catalogue, and one course."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from accounts.pages.doors import LearnerRequest, found, signed_in
from progress.queries.catalogue import read_catalogue
from progress.queries.courses import course_overview
from progress.queries.deadlines import find_deadline


@require_safe
@signed_in
@vary_on_headers("HX-Request")  # a browser that goes back never takes the list for the page
def catalogue(request: LearnerRequest) -> HttpResponse:
    """Show one's courses and the open ones, or what a search found; to htmx the list alone."""
    shown = read_catalogue(request.user, request.GET.get("q", ""))
    is_part = request.htmx and not request.htmx.history_restore_request
    template = "progress/_found.html" if is_part else "progress/catalogue.html"
    return render(request, template, {"catalogue": shown})


@require_safe
@signed_in
def course(request: LearnerRequest, course: str) -> HttpResponse:
    """Show a course's modules as a path."""
    overview = found(course_overview(request.user, course))
    is_left = overview.course.next_step and not overview.course.is_complete
    deadline = find_deadline(request.user, course) if is_left else None
    return render(request, "progress/course.html", {"overview": overview, "deadline": deadline})
