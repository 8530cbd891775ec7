"""Learners start an attempt; whether they may is a matter of enrolment."""

from __future__ import annotations

from typing import Any, cast

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import NotFound
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from progress.services.access import quiz_for
from quizzes.api.errors import QuizView, say
from quizzes.api.serializers import AttemptSheet
from quizzes.queries.attempts import read_sheet
from quizzes.services.attempts import start_attempt


class StartAttempt(QuizView):
    """An attempt at a quiz of a course that one is enrolled on."""

    permission_classes = [IsAuthenticated]

    @extend_schema(
        operation_id="start_attempt",
        request=None,
        responses={
            201: AttemptSheet,
            **say(
                {
                    404: "No such quiz on a course of yours.",
                    409: "`quiz_has_no_questions`: none is approved at the moment; "
                    "`quiz_not_open`, `quiz_closed`, `no_attempt_left`, `attempt_too_soon`: its "
                    "rules do not allow one now; `at` beside the error says when that changes.",
                }
            ),
        },
    )
    def post(self, request: Request, slug: str) -> Response:
        """Start an attempt, or go on with the open one."""
        learner = cast("User", request.user)
        quiz = quiz_for(learner, slug)
        if quiz is None:
            raise NotFound
        attempt = start_attempt(learner=learner, quiz=quiz)
        sheet: dict[str, Any] = AttemptSheet(read_sheet(attempt)).data
        return Response(sheet, status=status.HTTP_201_CREATED)
