"""Whose an attempt is."""

from __future__ import annotations

import uuid

from django.http import Http404

from accounts.pages.doors import LearnerRequest
from quizzes.models import Attempt
from quizzes.queries.attempts import find_attempt


def own_attempt(request: LearnerRequest, attempt: uuid.UUID) -> Attempt:
    """Find an attempt of the person who asks; raises Http404 for any other."""
    try:
        return find_attempt(request.user, attempt)
    except Attempt.DoesNotExist as error:
        raise Http404 from error
