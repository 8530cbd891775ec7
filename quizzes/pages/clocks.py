"""The time left of an attempt, by the server's clock."""

from __future__ import annotations

import uuid

from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, signed_in
from quizzes.models import AttemptState
from quizzes.pages.ownership import own_attempt
from quizzes.queries.attempts import find_seconds_left


@require_safe
@never_cache
@signed_in
def clock(request: LearnerRequest, attempt: uuid.UUID) -> HttpResponse:
    """Say how many seconds are left, and where the attempt goes on once it is handed in."""
    row = own_attempt(request, attempt)
    is_open = row.state == AttemptState.STARTED
    leads_to = None if is_open else reverse("attempt_question", args=[attempt])
    return JsonResponse({"left": find_seconds_left(row, timezone.now()), "leads_to": leads_to})
