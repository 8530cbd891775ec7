"""The catalogue of one's courses, and one course."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, found, signed_in
from progress.queries.courses import course_overview, enrolled_courses
from progress.queries.deadlines import find_deadline


@require_safe
@signed_in
def catalogue(request: LearnerRequest) -> HttpResponse:
    """Show the courses that the learner is on, each with its next step."""
    return render(request, "progress/catalogue.html", {"courses": enrolled_courses(request.user)})


@require_safe
@signed_in
def course(request: LearnerRequest, course: str) -> HttpResponse:
    """Show a course's modules as a path."""
    overview = found(course_overview(request.user, course))
    deadline = find_deadline(request.user, course) if overview.course.next_step else None
    return render(request, "progress/course.html", {"overview": overview, "deadline": deadline})
