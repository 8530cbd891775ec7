"""Waiting for the marks: a page that replaces itself and never spins for ever."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from accounts.pages.doors import LearnerRequest, signed_in
from quizzes.models import Attempt, AttemptState
from quizzes.pages.ownership import own_attempt

SLOW = timedelta(seconds=20)
GIVEN_UP = timedelta(minutes=10)
QUICK_LOOK, SLOW_LOOK = 2, 10  # seconds


@dataclass(frozen=True, slots=True)
class Wait:
    """A submitted attempt that has no marks yet."""

    attempt: Attempt
    is_slow: bool
    """Whether it takes longer than it should."""
    next_look: int | None
    """Seconds until the page asks again; none once it has stopped asking."""
    is_stuck: bool = False
    """Whether a person has to look at it first."""


def describe_wait(attempt: Attempt) -> Wait:
    """Tell how long an attempt has waited, and when to look again."""
    if attempt.parked_at is not None:
        return Wait(attempt, is_slow=True, next_look=None, is_stuck=True)
    waited = timezone.now() - (attempt.submitted_at or attempt.started_at)
    if waited > GIVEN_UP:
        return Wait(attempt, is_slow=True, next_look=None)
    is_slow = waited > SLOW
    return Wait(attempt, is_slow, SLOW_LOOK if is_slow else QUICK_LOOK)


@require_safe
@never_cache
@signed_in
def waiting(request: LearnerRequest, attempt: uuid.UUID) -> HttpResponse:
    """Show how the wait goes on, or lead to where the attempt stands now."""
    row = own_attempt(request, attempt)
    if row.state == AttemptState.SUBMITTED and request.htmx:
        return render(request, "quizzes/_waiting.html", {"wait": describe_wait(row)})
    if request.htmx:
        return HttpResponseClientRedirect(reverse("attempt_question", args=[attempt]))
    return redirect("attempt_question", attempt)
