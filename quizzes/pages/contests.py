"""Contesting a question: a form below the question as the review shows it."""

from __future__ import annotations

import uuid

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.pages.doors import LearnerRequest, found, signed_in
from quizzes.errors import (
    AlreadyContested,
    ContestRefused,
    NoSuchItem,
    NothingShown,
    NotScored,
    TooManyContests,
)
from quizzes.models import Attempt, ContestGround
from quizzes.models.contest import LONGEST_WORDS
from quizzes.pages.debriefings import read_review
from quizzes.pages.ownership import own_attempt
from quizzes.pages.reviewed import ReviewedItem
from quizzes.services import contesting

TOO_MANY = 429


class ContestForm(forms.Form):
    """Asks what is wrong, and for words."""

    ground = forms.TypedChoiceField(
        label=gettext_lazy("What is wrong?"),
        choices=ContestGround.choices,
        coerce=ContestGround,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=gettext_lazy("In your own words"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        help_text=gettext_lazy("2,000 characters at most. Only those who edit questions read it."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@signed_in
def contest(request: LearnerRequest, attempt: uuid.UUID, position: int) -> HttpResponse:
    """Show a question of one's own review with the form; store what is posted.

    An attempt that goes on, or whose quiz shows nothing of it now, has no such page.
    """
    row = own_attempt(request, attempt)
    if request.method != "POST":
        reviewed = _find(row, position)
        if reviewed.may_be_contested:
            return _ask(request, row, reviewed, ContestForm())
        return _return(row, position)
    form = ContestForm(request.POST)
    if not form.is_valid():
        return _ask(request, row, _find(row, position), form, status=400)
    try:
        contesting.contest(attempt=row, position=position, **form.cleaned_data)
    except NoSuchItem as error:
        raise Http404 from error
    except AlreadyContested as error:
        messages.warning(request, str(error))
        return _return(row, position)
    except ContestRefused as error:
        form.add_error("words", str(error))
        status = TOO_MANY if isinstance(error, TooManyContests) else 400
        return _ask(request, row, _find(row, position), form, status=status)
    messages.success(request, _("Your objection is stored. You are told by mail of the answer."))
    return _return(row, position)


def _find(attempt: Attempt, position: int) -> ReviewedItem:
    """Find a question where the review shows it now; raises Http404 elsewhere."""
    try:
        items = read_review(attempt).items
    except (NotScored, NothingShown) as error:
        raise Http404 from error
    return found(next((one for one in items if one.item.position == position), None))


def _ask(
    request: LearnerRequest,
    attempt: Attempt,
    reviewed: ReviewedItem,
    form: ContestForm,
    status: int = 200,
) -> HttpResponse:
    told = {"attempt": attempt, "reviewed": reviewed, "form": form}
    return render(request, "quizzes/contest.html", told, status=status)


def _return(attempt: Attempt, position: int) -> HttpResponse:
    review = reverse("attempt_review", args=[attempt.public_id])
    return redirect(f"{review}#question-{position}")
