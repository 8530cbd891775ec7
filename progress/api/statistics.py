"""Trainers read the statistics of a quiz."""

from __future__ import annotations

from typing import Any, cast

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from progress.api.quiz_figures import EXAMPLE, StatisticsSheet, write_quiz
from progress.permissions import IsTrainer
from progress.queries.freshness import Current, read_current
from progress.queries.quizzes import trained_quizzes
from quizzes.api.errors import say
from quizzes.models import Quiz

FIRST, ALL = "first", "all"
REFUSALS = {
    400: "A parameter has no such value.",
    403: "Not a trainer.",
    404: "No such quiz of a course that a cohort of yours takes.",
}


class WhichAttempts(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """Over which attempts figures are."""

    attempts = serializers.ChoiceField(
        [FIRST, ALL],
        default=FIRST,
        help_text="The first attempt of each learner, or all: a later one is no fresh look.",
    )


class StatisticsView(APIView):
    """What is worked out of the attempts at one quiz."""

    permission_classes = [IsAuthenticated, IsTrainer]

    def find(self) -> Quiz:
        """Find the quiz of the address; 404 where no cohort of the person's takes its course."""
        own = trained_quizzes(cast("User", self.request.user))
        return get_object_or_404(own.only("slug", "title"), slug=self.kwargs["slug"])

    def read(self, quiz: Quiz, attempts: str) -> Current:
        """Read the figures over the attempts that are asked for."""
        return read_current(quiz, first_only=attempts == FIRST)


class QuizStatistics(StatisticsView):
    """The statistics of a quiz."""

    @extend_schema(
        operation_id="read_quiz_statistics",
        parameters=[WhichAttempts],
        responses={200: StatisticsSheet, **say(REFUSALS)},
        examples=[OpenApiExample("A quiz that 84 learners took", EXAMPLE, response_only=True)],
    )
    def get(self, request: Request, **kwargs: Any) -> Response:
        """Read how a quiz turns out, each figure with its interval or why there is none."""
        asked = WhichAttempts(data=request.query_params)
        asked.is_valid(raise_exception=True)
        attempts = asked.validated_data["attempts"]
        quiz = self.find()
        return Response(write_quiz(quiz, attempts, self.read(quiz, attempts)))
