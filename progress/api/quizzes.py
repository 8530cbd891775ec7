"""The quizzes of one's courses."""

from __future__ import annotations

from typing import Any, cast

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.limits import READING
from accounts.models import User
from progress.queries.quizzes import visible_quizzes
from quizzes.api.errors import say
from quizzes.models import Mode


class QuizSummary(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """A quiz in the list."""

    slug = serializers.SlugField()
    title = serializers.CharField()
    course = serializers.SlugField(source="course.slug")
    module = serializers.SlugField(source="module.slug", default=None, allow_null=True)
    mode = serializers.ChoiceField(Mode.choices)
    questions = serializers.IntegerField(source="question_count")
    pass_mark = serializers.FloatField(min_value=0, max_value=1)


class Quizzes(ListAPIView):  # type: ignore[type-arg]  # the rows carry annotations
    """The quizzes that one may take or trains others for."""

    limited_tokens = READING
    permission_classes = [IsAuthenticated]
    serializer_class = QuizSummary
    filter_backends: list[Any] = []

    @extend_schema(operation_id="list_quizzes", responses={200: QuizSummary(many=True), **say({})})
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the quizzes, by course and module."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        """Select what the person may see."""
        return visible_quizzes(cast("User", self.request.user))
