"""Storing an answer as it is given: by the page's script while one stays, by the form otherwise."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBadRequest, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from accounts.pages.doors import LearnerRequest, signed_in
from quizzes.errors import (
    AnswerRefused,
    AttemptClosed,
    BlankAnswer,
    MalformedDelivery,
    NoSuchItem,
    NothingToCheck,
)
from quizzes.models import Attempt
from quizzes.pages.fields import read_payload
from quizzes.pages.ownership import own_attempt
from quizzes.pages.questions import describe_question
from quizzes.queries.attempts import read_sheet
from quizzes.services.answers import save_answers
from quizzes.services.checking import check_item
from quizzes.services.deliveries import Delivery, Outcome
from quizzes.services.flagging import flag_item

NUMBER = re.compile(r"\d{1,10}", re.ASCII)
TENTHS = 10
"""An answer that comes without a number is counted by tenths of a second, as it arrives."""


@dataclass(frozen=True, slots=True)
class Said:
    """What became of an answer: a word for the page's script, a sentence where one is needed."""

    word: str = "saved"
    note: str = ""

    @property
    def is_stale(self) -> bool:
        """Whether another tab's answer counts."""
        return self.word == Outcome.STALE


@require_POST
@signed_in
def answer(request: LearnerRequest, attempt: uuid.UUID, position: int) -> HttpResponse:
    """Store the answer that the form holds; then stay (script) or go where the form says."""
    row = own_attempt(request, attempt)
    try:
        said = _take(row, position, request.POST, alone=bool(request.htmx))
    except MalformedDelivery as error:  # no learner types these fields: a program sent them
        return HttpResponseBadRequest(str(error))
    except NoSuchItem as error:
        raise Http404 from error
    except AttemptClosed:
        return _leave(request, attempt)
    if request.POST.get("go") == "check":
        return _check(request, row, position)
    if request.htmx:
        return _stay(request, row, position, said)
    return _go(request, attempt, position, said.note if said.word != "blank" else "")


def _take(row: Attempt, position: int, form: QueryDict, *, alone: bool) -> Said:
    """Store what a form says; a flag comes ``alone`` from a script, with the answer from a form.

    Raises MalformedDelivery, NoSuchItem, AttemptClosed.
    """
    if "flag" not in form:
        return _keep(row, _read_delivery(row, position, form))
    said = Said() if alone else _keep(row, _read_delivery(row, position, form))
    flag_item(attempt=row, position=position, flagged=form["flag"] == "on")
    return said


def _keep(row: Attempt, delivery: Delivery) -> Said:
    """Store what was delivered; raises NoSuchItem, AttemptClosed."""
    try:
        (saved,) = save_answers(attempt=row, deliveries=[delivery])
    except BlankAnswer:
        return Said("blank", _("Not saved yet: this answer is not complete."))
    except AnswerRefused as refusal:
        return Said("refused", _("Not saved: %(reason)s") % {"reason": refusal})
    if saved.outcome is Outcome.LATE:
        return Said("late", _("This answer came too late and does not count."))
    if saved.outcome is Outcome.STALE:
        return Said("stale", _("This question was given another answer in another tab."))
    return Said()


def _read_delivery(row: Attempt, position: int, form: QueryDict) -> Delivery:
    """Read the form; raises MalformedDelivery."""
    is_clear = "clear" in form
    tenths = max(0, int((timezone.now() - row.started_at).total_seconds() * TENTHS))
    return Delivery(
        position=position,
        payload=None if is_clear else read_payload(form),
        client=form.get("client", ""),
        sequence=_read_number(form.get("sequence") or str(tenths)),
        base_revision=_read_number(form.get("base_revision") or "0"),
        clear=is_clear,
    )


def _read_number(value: str) -> int:
    if not NUMBER.fullmatch(value):
        raise MalformedDelivery
    return int(value)


def _stay(request: LearnerRequest, row: Attempt, position: int, said: Said) -> HttpResponse:
    """Say what is stored now; with the fields where they show something else than the page."""
    sheet = read_sheet(row)
    shows_fields = said.is_stale or "show" in request.POST
    page = describe_question(sheet, position)
    context = {"page": page, "said": said, "shows_fields": shows_fields and not page.is_checked}
    return render(request, "quizzes/_kept.html", context)


def _check(request: LearnerRequest, row: Attempt, position: int) -> HttpResponse:
    """Close the question and show it again with its feedback."""
    try:
        check_item(attempt=row, position=position)
    except NothingToCheck as refusal:
        messages.warning(request, str(refusal))
    return redirect(f"{reverse('attempt_question', args=[row.public_id])}?q={position}")


def _leave(request: LearnerRequest, attempt: uuid.UUID) -> HttpResponse:
    if request.htmx:
        return HttpResponseClientRedirect(reverse("attempt_question", args=[attempt]))
    return redirect("attempt_question", attempt)


def _go(request: LearnerRequest, attempt: uuid.UUID, position: int, note: str) -> HttpResponse:
    target = request.POST.get("go", "")
    if note:
        messages.warning(request, note)
    if target == "summary" and not note:
        return redirect("attempt_summary", attempt)
    here = reverse("attempt_question", args=[attempt])
    if target == "all":
        return redirect(f"{here}?q=all#answer-{position}")
    place = target if target.isdecimal() and not note else position
    return redirect(f"{here}?q={place}")
