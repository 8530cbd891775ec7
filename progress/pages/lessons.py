"""A lesson, where one stopped in it, and saying that one has read it."""

from __future__ import annotations

from http import HTTPStatus

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from accounts.pages.doors import LearnerRequest, found, signed_in
from progress.errors import PlaceUnknown
from progress.pages.readings import show_reading
from progress.queries.lessons import find_lesson, is_elsewhere, lesson_page
from progress.services.access import enrolment_for
from progress.services.completion import mark_read
from progress.services.places import keep_place


class PlaceForm(forms.Form):
    """A place in a lesson, as the page's script sends it."""

    block = forms.IntegerField(min_value=0)
    content_sha256 = forms.CharField(min_length=64, max_length=64)


@require_safe
@signed_in
def lesson(request: LearnerRequest, course: str, module: str, lesson: str) -> HttpResponse:
    """Show a lesson with the places that its sentences come from; one that is gone, its course."""
    page = lesson_page(request.user, course, module, lesson)
    if page is None and is_elsewhere(course, module, lesson):
        return redirect("course", course)
    page = found(page)
    shown = {"page": page, "reading": show_reading(page, request.user)}
    return render(request, "progress/lesson.html", shown)


@require_POST
@vary_on_headers("HX-Request")
@signed_in
def read(request: LearnerRequest, course: str, module: str, lesson: str) -> HttpResponse:
    """Store that the learner read the lesson, and go on to what follows it.

    Within the page, whose script saw the end reached, the page's own end says so instead.
    """
    row = found(find_lesson(course, module, lesson))
    enrolment = found(enrolment_for(request.user, row.module.course))
    mark_read(enrolment=enrolment, lesson=row)
    page = found(lesson_page(request.user, course, module, lesson))
    if request.htmx:
        return render(request, "progress/_lesson_read.html", {"page": page})
    return redirect(page.following.url if page.following else reverse("course", args=[course]))


@require_POST
@signed_in
def place(request: LearnerRequest, course: str, module: str, lesson: str) -> HttpResponse:
    """Store at which block of the lesson the learner stopped."""
    row = found(find_lesson(course, module, lesson))
    enrolment = found(enrolment_for(request.user, row.module.course))
    sent = PlaceForm(request.POST)
    if not sent.is_valid():
        return HttpResponse(status=HTTPStatus.BAD_REQUEST)
    try:
        keep_place(enrolment=enrolment, lesson=row, **sent.cleaned_data)
    except PlaceUnknown:
        return HttpResponse(status=HTTPStatus.CONFLICT)
    return HttpResponse(status=HTTPStatus.NO_CONTENT)
