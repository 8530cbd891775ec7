"""An attempt: one question a page or all, a summary, and handing in."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.pages.doors import LearnerRequest, signed_in
from quizzes import dispatch
from quizzes.models import AttemptState
from quizzes.pages.ownership import own_attempt
from quizzes.pages.questions import check_position, describe_all, describe_question, first_open
from quizzes.pages.waiting import describe_wait
from quizzes.queries.attempts import read_sheet

LONGEST_NUMBER = 6
"""Digits; no attempt has so many questions."""


@require_safe
@never_cache
@signed_in
def attempt(request: LearnerRequest, attempt: uuid.UUID) -> HttpResponse:
    """Show the question that `q` names, or what has become of a submitted attempt.

    `q=all` puts all questions on one page. Without `q` one is led to the first question without
    an answer, under an address that stays.
    """
    row = own_attempt(request, attempt)
    if row.state == AttemptState.SCORED:
        return redirect("attempt_review", attempt)
    if row.state == AttemptState.SUBMITTED:
        return render(request, "quizzes/waiting.html", {"wait": describe_wait(row)})
    sheet = read_sheet(row)
    asked = request.GET.get("q", "")
    if asked == "all":
        context = {"sheet": sheet, "pages": describe_all(sheet)}
        return render(request, "quizzes/questions.html", context)
    if not asked.isdecimal():
        return redirect(f"{request.path}?q={first_open(sheet)}")
    position = check_position(sheet, int(asked[:LONGEST_NUMBER]))
    return render(request, "quizzes/question.html", {"page": describe_question(sheet, position)})


@require_safe
@never_cache
@signed_in
def summary(request: LearnerRequest, attempt: uuid.UUID) -> HttpResponse:
    """List what is answered and what is not, before handing in."""
    row = own_attempt(request, attempt)
    if row.state != AttemptState.STARTED:
        return redirect("attempt_question", attempt)
    sheet = read_sheet(row)
    context = {"sheet": sheet, "unanswered": len(sheet.items) - sheet.answered}
    return render(request, "quizzes/summary.html", context)


@require_POST
@signed_in
def submit(request: LearnerRequest, attempt: uuid.UUID) -> HttpResponse:
    """Hand the attempt in; twice changes nothing."""
    dispatch.submit(attempt=own_attempt(request, attempt), by=request.user)
    return redirect("attempt_question", attempt)
