"""A lesson, and saying that one has read it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from accounts.pages.doors import LearnerRequest, found, signed_in
from progress.queries.lessons import find_lesson, lesson_page
from progress.services.access import enrolment_for
from progress.services.completion import mark_read


@require_safe
@signed_in
def lesson(request: LearnerRequest, course: str, module: str, lesson: str) -> HttpResponse:
    """Show a lesson with the places that its sentences come from."""
    page = found(lesson_page(request.user, course, module, lesson))
    return render(request, "progress/lesson.html", {"page": page})


@require_POST
@signed_in
def read(request: LearnerRequest, course: str, module: str, lesson: str) -> HttpResponse:
    """Store that the learner read the lesson, and go on to what follows it."""
    row = found(find_lesson(course, module, lesson))
    enrolment = found(enrolment_for(request.user, row.module.course))
    mark_read(enrolment=enrolment, lesson=row)
    page = found(lesson_page(request.user, course, module, lesson))
    return redirect(page.following.url if page.following else reverse("course", args=[course]))
