"""A scored attempt: the mark, and each question with its answer, why, and where it stands."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, signed_in
from quizzes.errors import NothingShown, NotScored
from quizzes.pages.debriefings import read_review
from quizzes.pages.ownership import own_attempt
from quizzes.queries.moments import coming_changes


@require_safe
@never_cache
@signed_in
def review(request: LearnerRequest, attempt: uuid.UUID) -> HttpResponse:
    """Show the review of one's own scored attempt; before that, where it stands."""
    row = own_attempt(request, attempt)
    try:
        page = read_review(row)
    except NotScored:
        return redirect("attempt_question", attempt)
    except NothingShown:
        changes = tuple(coming_changes(row, timezone.now()))
        return render(request, "quizzes/hidden.html", {"attempt": row, "changes": changes})
    return render(request, "quizzes/review.html", {"page": page})
