"""Storing an answer as it is given: by htmx while one stays, by the form when one goes on."""

from __future__ import annotations

import re
import uuid

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
from quizzes.queries.attempts import read_sheet
from quizzes.services.answers import save_answers
from quizzes.services.checking import check_item
from quizzes.services.deliveries import Delivery, Outcome

NUMBER = re.compile(r"\d{1,10}", re.ASCII)
TENTHS = 10
"""An answer that comes without a number is counted by tenths of a second, as it arrives."""


@require_POST
@signed_in
def answer(request: LearnerRequest, attempt: uuid.UUID, position: int) -> HttpResponse:
    """Store the answer that the form holds; then stay (htmx) or go where the form says."""
    row = own_attempt(request, attempt)
    try:
        note = _keep(row, _read_delivery(row, position, request.POST))
    except MalformedDelivery as error:  # no learner types these fields: a program sent them
        return HttpResponseBadRequest(str(error))
    except NoSuchItem as error:
        raise Http404 from error
    except AttemptClosed:
        return _leave(request, attempt)
    if request.POST.get("go") == "check":
        return _check(request, row, position)
    if request.htmx:
        return _stay(request, row, position, note)
    return _go(request, attempt, position, note)


def _keep(row: Attempt, delivery: Delivery) -> str:
    """Store what was delivered; return what the learner must know, nothing where all is well.

    Raises NoSuchItem, AttemptClosed.
    """
    try:
        (saved,) = save_answers(attempt=row, deliveries=[delivery])
    except BlankAnswer:
        return ""
    except AnswerRefused as refusal:
        return _("Not saved: %(reason)s") % {"reason": refusal}
    if saved.outcome is Outcome.LATE:
        return _("This answer came too late and does not count.")
    if saved.outcome is Outcome.STALE:
        return _("You answered this question in another window since: that answer counts.")
    return ""


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


def _stay(request: LearnerRequest, row: Attempt, position: int, note: str) -> HttpResponse:
    sheet = read_sheet(row)
    item = sheet.items[position - 1]
    context = {"sheet": sheet, "item": item, "note": note, "is_fresh": True}
    return render(request, "quizzes/_saved.html", context)


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
        target = ""
    if target == "summary":
        return redirect("attempt_summary", attempt)
    place = target if target.isdecimal() else position
    return redirect(f"{reverse('attempt_question', args=[attempt])}?q={place}")
