"""Trainers read the statistics of a quiz."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, cast

from django.shortcuts import get_object_or_404
from django.utils.http import quote_etag
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from progress.api.lists.schema import HAS_IT, describe_answer, show
from progress.api.lists.views import TrainersView
from progress.api.quiz_figures import EXAMPLE, StatisticsSheet, write_quiz
from progress.queries.freshness import Current, read_current
from progress.queries.trained import trained_quizzes
from quizzes.models import Quiz

FIRST, ALL = "first", "all"
REFUSALS = {
    400: "A parameter has no such value.",
    404: "No such quiz of a course that a cohort of yours takes.",
}


class WhichAttempts(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """Over which attempts figures are."""

    attempts = serializers.ChoiceField(
        [FIRST, ALL],
        default=FIRST,
        help_text="The first attempt of each learner, or all: a later one is no fresh look.",
    )


class StatisticsView(TrainersView):
    """What is worked out of the attempts at one quiz."""

    def find(self) -> Quiz:
        """Find the quiz of the address; 404 where no cohort of the person's takes its course."""
        own = trained_quizzes(cast("User", self.request.user))
        return get_object_or_404(own.only("slug", "title"), slug=self.kwargs["slug"])

    def read(self, quiz: Quiz, attempts: str) -> Current:
        """Read the figures over the attempts that are asked for."""
        return read_current(quiz, first_only=attempts == FIRST)

    def name_state(self, current: Current, quiz: Quiz) -> str:
        """Stamp an answer by what it rests on: with the clock that is in it none would be known."""
        address = self.request.get_full_path()
        rests_on = (quiz.slug, quiz.title, current.state, get_language(), address)
        return quote_etag(sha256(repr(rests_on).encode()).hexdigest()[:32])


class QuizStatistics(StatisticsView):
    """The statistics of a quiz."""

    @extend_schema(
        operation_id="read_quiz_statistics",
        parameters=[WhichAttempts, HAS_IT],
        responses=describe_answer(
            StatisticsSheet,
            REFUSALS,
        ),
        examples=show("A quiz that 84 learners took", EXAMPLE),
    )
    def get(self, request: Request, **kwargs: Any) -> Response:
        """Read how a quiz turns out, each figure with its interval or why there is none."""
        asked = WhichAttempts(data=request.query_params.dict())
        asked.is_valid(raise_exception=True)
        attempts = asked.validated_data["attempts"]
        quiz = self.find()
        current = self.read(quiz, attempts)
        etag = {"ETag": self.name_state(current, quiz)}
        return Response(write_quiz(quiz, attempts, current), headers=etag)
