"""Ways onto courses and into groups: a button where it is open, a form for a code."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods, require_POST

from accounts.pages.doors import LearnerRequest, signed_in
from progress.errors import (
    CannotJoin,
    CodeExpired,
    CodeUsedUp,
    CohortEnded,
    NotOpen,
    WrongCode,
)
from progress.models import Cohort, CohortMember, Enrolment
from progress.pages.guessing import may_guess
from progress.services.joining import join_by_code, join_course

REASONS: dict[type[CannotJoin], str] = {
    WrongCode: gettext_noop(
        "No course and no group has this code. Compare it with the one you were given."
    ),
    CodeExpired: gettext_noop("This code is no longer valid. Ask your trainer for a new one."),
    CodeUsedUp: gettext_noop(
        "All places of this code are taken. Ask your trainer whether there are more."
    ),
    CohortEnded: gettext_noop("This group has ended. Ask your trainer whether there is another."),
}
TOO_MANY = 429


class CodeForm(forms.Form):
    """Asks for the code of a course."""

    code = forms.CharField(
        label=gettext_lazy("Your code"),
        max_length=100,
        help_text=gettext_lazy(
            "Twelve letters and figures, as in K7QP-3M9X-WT4D. Spaces and hyphens do not matter."
        ),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "dir": "ltr"}
        ),
    )


@require_POST
@signed_in
def join(request: LearnerRequest, course: str) -> HttpResponse:
    """Put the learner on an open course, and show it."""
    try:
        enrolment = join_course(learner=request.user, slug=course)
    except NotOpen as error:
        raise Http404 from error
    return _welcome(request, enrolment)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def with_code(request: LearnerRequest) -> HttpResponse:
    """Ask for a code, and let the learner in with it; `?code=` fills it in."""
    if request.method != "POST":
        return _ask(request, CodeForm(initial={"code": request.GET.get("code", "")[:100]}))
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _ask(request, form)
    if not may_guess(request):
        form.add_error("code", _("Too many codes were tried. Wait an hour, then try again."))
        return _ask(request, form, status=TOO_MANY)
    try:
        joined = join_by_code(learner=request.user, said=form.cleaned_data["code"])
    except CannotJoin as error:
        form.add_error("code", _(REASONS[type(error)]))
        return _ask(request, form)
    if isinstance(joined, CohortMember):
        return welcome_into(request, joined.cohort)
    return _welcome(request, joined)


def welcome_into(request: LearnerRequest, cohort: Cohort) -> HttpResponse:
    """Say that somebody is in a cohort now, and show its course, or all where it has several."""
    messages.success(request, _("You are in the group “%(name)s” now.") % {"name": cohort.name})
    courses = list(cohort.courses.filter(is_published=True)[:2])
    return redirect("course", courses[0].slug) if len(courses) == 1 else redirect("catalogue")


def _ask(request: LearnerRequest, form: CodeForm, status: int = 200) -> HttpResponse:
    return render(request, "progress/join.html", {"form": form}, status=status)


def _welcome(request: LearnerRequest, enrolment: Enrolment) -> HttpResponse:
    messages.success(request, _("You follow this course now."))
    return redirect("course", enrolment.course.slug)
