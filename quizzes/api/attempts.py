"""A learner's client takes an attempt: reads it, answers, submits, and sees what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.exceptions import APIException, NotFound
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from quizzes import dispatch
from quizzes.api import serializers
from quizzes.api.errors import QuizView, say
from quizzes.api.inputs import AnswerInput, AnswersInput, read_deliveries, read_delivery
from quizzes.errors import NotSubmitted
from quizzes.models import Attempt
from quizzes.queries.attempts import find_attempt, read_sheet
from quizzes.queries.debriefing import read_debriefing, read_feedback
from quizzes.services.answers import SavedAnswer, save_own_answers
from quizzes.services.checking import check_item
from quizzes.services.deliveries import Delivery, Outcome

IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "pattern": "^[!-~]{1,60}$"},
    OpenApiParameter.HEADER,
    description="Up to 60 visible ASCII characters; the same key again gives the same answer.",
)
NOT_YOURS = {404: "No such attempt of yours, or no such question in it."}


class Stale(APIException):
    """An answer that was made on an older one is in the log and does not count."""

    status_code = status.HTTP_409_CONFLICT
    default_code = "stale_answer"
    default_detail = _("Another client answered meanwhile; its answer stands.")

    def __init__(self, saved: SavedAnswer) -> None:
        super().__init__()
        self.beside = serializers.StaleAnswer.write(saved)


class Late(Stale):
    """An answer that came too late is in the log and does not count."""

    default_code = "late_answer"
    default_detail = _("The time was up, or the question was checked; this answer does not count.")


REFUSALS: Mapping[Outcome, type[Stale]] = {Outcome.STALE: Stale, Outcome.LATE: Late}


class AttemptView(QuizView):
    """An address below one's own attempt; other people's do not exist."""

    permission_classes = [IsAuthenticated]

    @property
    def learner(self) -> User:
        """The person who is signed in, as the permission makes sure."""
        return cast("User", self.request.user)

    def save(self, deliveries: Sequence[Delivery]) -> list[SavedAnswer]:
        """Store answers to the attempt of the address."""
        public_id: UUID = self.kwargs["public_id"]
        return save_own_answers(learner=self.learner, public_id=public_id, deliveries=deliveries)

    def find(self) -> Attempt:
        """Find the attempt of the address; 404 where it is not the person's own."""
        public_id: UUID = self.kwargs["public_id"]
        try:
            return find_attempt(self.learner, public_id)
        except Attempt.DoesNotExist as error:
            raise NotFound from error


class ReadAttempt(AttemptView):
    """An attempt."""

    @extend_schema(
        operation_id="read_attempt", responses={200: serializers.AttemptSheet, **say(NOT_YOURS)}
    )
    def get(self, request: Request, **kwargs: Any) -> Response:
        """Read the questions, the stored answers and how far one is."""
        return Response(serializers.AttemptSheet.write(read_sheet(self.find())))


class SaveAnswer(AttemptView):
    """The answer to one question of an attempt."""

    @extend_schema(
        operation_id="save_answer",
        request=AnswerInput,
        parameters=[IDEMPOTENCY_KEY],
        responses={
            200: serializers.SavedAnswer,
            **say(
                {
                    **NOT_YOURS,
                    400: "`malformed_answer`, `malformed_delivery`, `blank_answer` or `invalid`; "
                    "nothing is stored.",
                }
            ),
            409: serializers.Conflict,
        },
    )
    def put(self, request: Request, **kwargs: Any) -> Response:
        """Store an answer; what was acknowledged is never lost.

        `stale_answer` says that another client answered meanwhile, `late_answer` that the time was
        up or the question checked: this answer is kept in the log, `newest` is the one that
        counts. `attempt_closed`, `delivery_reused` and
        `too_many_answers` store nothing.
        """
        delivery = read_delivery(request.data, kwargs["position"], _key(request))
        (saved,) = self.save([delivery])
        if saved.outcome in REFUSALS:
            raise REFUSALS[saved.outcome](saved)
        return Response(serializers.SavedAnswer.write(saved))


class SaveAnswers(AttemptView):
    """The answers to several questions of an attempt."""

    @extend_schema(
        operation_id="save_answers",
        request=AnswersInput,
        parameters=[IDEMPOTENCY_KEY],
        responses={
            200: serializers.SavedAnswers,
            **say(
                {
                    **NOT_YOURS,
                    400: "One of the answers is refused; none is stored.",
                    409: "`attempt_closed`, `delivery_reused` or `too_many_answers`; "
                    "none is stored.",
                }
            ),
        },
    )
    def put(self, request: Request, **kwargs: Any) -> Response:
        """Store several answers, all or none; each tells by `outcome` whether it counts."""
        saved = self.save(read_deliveries(request.data, _key(request)))
        return Response(serializers.SavedAnswers.write({"answers": saved}))


class CheckItem(AttemptView):
    """The feedback on one question of a practice attempt."""

    @extend_schema(
        operation_id="check_item",
        request=None,
        responses={
            200: serializers.DebriefedItem,
            **say(
                {
                    **NOT_YOURS,
                    409: "`nothing_to_check`: an examination, or no answer yet; "
                    "`attempt_closed`: see the review.",
                }
            ),
        },
    )
    def post(self, request: Request, **kwargs: Any) -> Response:
        """Close the question and read its mark and why; sent again, it says the same."""
        attempt = self.find()
        item = check_item(attempt=attempt, position=kwargs["position"])
        return Response(serializers.DebriefedItem.write(read_feedback(attempt, item)))


class SubmitAttempt(AttemptView):
    """The end of an attempt."""

    @extend_schema(
        operation_id="submit_attempt",
        request=None,
        parameters=[IDEMPOTENCY_KEY],
        responses={202: serializers.Receipt, **say(NOT_YOURS)},
    )
    def post(self, request: Request, **kwargs: Any) -> Response:
        """Submit the attempt for scoring; however often it is sent, it counts once.

        Every repetition gets the same answer, with or without an Idempotency-Key.
        """
        submitted = dispatch.submit(attempt=self.find(), by=self.learner)
        return Response(serializers.Receipt.write(submitted), status=status.HTTP_202_ACCEPTED)


class ReadReceipt(AttemptView):
    """The receipt of a submission."""

    @extend_schema(
        operation_id="read_receipt",
        responses={
            200: serializers.Receipt,
            **say({**NOT_YOURS, 409: "`not_submitted`: the attempt is open."}),
        },
    )
    def get(self, request: Request, **kwargs: Any) -> Response:
        """Read when the attempt was submitted, and the hash of what was."""
        attempt = self.find()
        if attempt.submitted_at is None:
            raise NotSubmitted
        return Response(serializers.Receipt.write(attempt))


class ReadReview(AttemptView):
    """What came of an attempt."""

    @extend_schema(
        operation_id="read_review",
        responses={
            200: serializers.Debriefing,
            **say(
                {
                    **NOT_YOURS,
                    409: "`not_scored`: come back later; `nothing_shown`: the quiz shows nothing "
                    "of it at this moment.",
                }
            ),
        },
    )
    def get(self, request: Request, **kwargs: Any) -> Response:
        """Read of a scored attempt what the quiz shows at this moment: `shown` says what."""
        return Response(serializers.Debriefing.write(read_debriefing(self.find())))


def _key(request: Request) -> str:
    return request.headers.get("Idempotency-Key", "")
