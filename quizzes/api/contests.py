"""A learner contests a question of a scored attempt, and reads what came of it."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from quizzes.api.attempts import NOT_YOURS, AttemptView
from quizzes.api.errors import say
from quizzes.api.serializers import Output
from quizzes.models import ContestGround, ContestState
from quizzes.models.contest import LONGEST_WORDS
from quizzes.queries.contests import contests_by_position, show_contest
from quizzes.queries.moments import find_shown
from quizzes.services import contesting


class ContestInput(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """What is wrong with a question."""

    ground = serializers.ChoiceField(ContestGround.choices)
    words = serializers.CharField(
        max_length=LONGEST_WORDS, help_text="In the learner's own words, for those who edit."
    )


class ContestOutput(Output):
    """A contest with its answer, as far as the quiz shows it now."""

    state = serializers.ChoiceField(ContestState.choices)
    ground = serializers.ChoiceField(ContestGround.choices)
    words = serializers.CharField()
    made_at = serializers.DateTimeField()
    answer = serializers.CharField(
        help_text="Empty while it waits, and where right answers are not shown now."
    )
    answered_at = serializers.DateTimeField(allow_null=True)


_INPUT = ContestInput()


class ContestItem(AttemptView):
    """What the learner contested of one question."""

    @extend_schema(
        operation_id="read_contest",
        responses={200: ContestOutput, **say({404: f"{NOT_YOURS[404]} Or not contested."})},
    )
    def get(self, request: Request, **kwargs: Any) -> Response:
        """Read the last contest of this version of the question."""
        attempt = self.find()
        told = contests_by_position(attempt, find_shown(attempt)).get(kwargs["position"])
        if told is None:
            raise NotFound
        return Response(ContestOutput.write(told))

    @extend_schema(
        operation_id="contest_item",
        request=ContestInput,
        responses={
            201: ContestOutput,
            **say(
                {
                    404: f"{NOT_YOURS[404]} Also while the attempt goes on, or while the quiz "
                    "shows nothing of it.",
                    409: "`already_contested`: one waits for its answer; `too_many_contests`: go "
                    "on tomorrow.",
                }
            ),
        },
    )
    def post(self, request: Request, **kwargs: Any) -> Response:
        """Contest a question that the review shows; an editor answers."""
        asked = _INPUT.run_validation(request.data)
        attempt = self.find()
        made = contesting.contest(
            attempt=attempt,
            position=kwargs["position"],
            ground=ContestGround(asked["ground"]),
            words=asked["words"],
        )
        told = show_contest(made, find_shown(attempt))
        return Response(ContestOutput.write(told), status=status.HTTP_201_CREATED)
