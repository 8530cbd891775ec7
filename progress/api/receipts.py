"""Trainers verify the receipt that a learner shows them."""

from __future__ import annotations

from typing import cast

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from progress.permissions import IsTrainer
from progress.queries.receipts import may_see_attempt
from quizzes.api.errors import QuizView, say
from quizzes.api.serializers import AttemptHead
from quizzes.services.receipts import LONGEST, verify_receipt


class ReceiptInput(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """A receipt as a learner keeps it."""

    receipt = serializers.CharField(max_length=LONGEST)


class VerifiedReceipt(AttemptHead):
    """The attempt that a receipt proves."""

    is_unchanged = serializers.BooleanField(
        help_text="Whether the stored answers and question versions are those handed in."
    )
    learner = serializers.CharField(source="attempt.learner.name")


class VerifyReceipt(QuizView):
    """A receipt that somebody shows."""

    permission_classes = [IsAuthenticated, IsTrainer]
    limited_tokens = frozenset({"POST"})

    @extend_schema(
        operation_id="verify_receipt",
        request=ReceiptInput,
        responses={
            200: VerifiedReceipt,
            **say(
                {
                    400: "No receipt was sent.",
                    403: "Not a trainer.",
                    404: "An attempt of nobody in your cohorts.",
                    409: "`forged_receipt`: this site did not sign it, or the attempt is gone.",
                }
            ),
        },
    )
    def post(self, request: Request) -> Response:
        """Tell whose receipt it is, and whether what is stored still is what was handed in."""
        sent = ReceiptInput(data=request.data)
        sent.is_valid(raise_exception=True)
        verified = verify_receipt(sent.validated_data["receipt"])
        if not may_see_attempt(cast("User", request.user), verified.attempt):
            raise NotFound
        return Response(VerifiedReceipt(verified).data)
