"""How the API answers what a quiz service refuses."""

from __future__ import annotations

from collections.abc import Mapping

from drf_spectacular.utils import OpenApiResponse
from rest_framework import serializers, status
from rest_framework.exceptions import APIException, NotFound
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.errors import (
    AnswerRefused,
    BlankAnswer,
    DeliveryReused,
    MalformedDelivery,
    MalformedPayload,
    NoSuchItem,
    QuizError,
    StartRefused,
    TooManyAnswers,
    WordsMissing,
    WordsTooLong,
)

STATUSES: Mapping[type[QuizError], int] = {
    NoSuchItem: status.HTTP_404_NOT_FOUND,
    MalformedPayload: status.HTTP_400_BAD_REQUEST,
    MalformedDelivery: status.HTTP_400_BAD_REQUEST,
    BlankAnswer: status.HTTP_400_BAD_REQUEST,
    DeliveryReused: status.HTTP_409_CONFLICT,
    TooManyAnswers: status.HTTP_409_CONFLICT,
    AnswerRefused: status.HTTP_400_BAD_REQUEST,
    WordsMissing: status.HTTP_400_BAD_REQUEST,
    WordsTooLong: status.HTTP_400_BAD_REQUEST,
}


class ErrorBody(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """What went wrong."""

    code = serializers.CharField(help_text="For programs.")
    message = serializers.CharField(help_text="A sentence for people.")
    fields = serializers.DictField(  # type: ignore[assignment]  # the error shape has this name
        child=serializers.ListField(child=serializers.CharField()),
        help_text="Messages by the name of a field of the request.",
    )


class Error(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """The one shape of an error."""

    error = ErrorBody()


class Refused(APIException):
    """What a quiz service refused, with its code, its sentence and a status."""

    def __init__(self, error: QuizError) -> None:
        super().__init__(detail=str(error), code=error.code)
        self.status_code = STATUSES.get(type(error), status.HTTP_409_CONFLICT)
        is_payload = isinstance(error, MalformedPayload | BlankAnswer)
        self.fields = {"payload": [str(error)]} if is_payload else {}
        at = error.at if isinstance(error, StartRefused) else None
        self.beside = {"at": at} if at else {}


class QuizView(APIView):
    """Turns a quiz service's refusal into an answer of the one error shape."""

    def handle_exception(self, exc: Exception) -> Response:
        """Translate our errors, then do as the framework does."""
        if isinstance(exc, NoSuchItem):
            return super().handle_exception(NotFound())
        return super().handle_exception(Refused(exc) if isinstance(exc, QuizError) else exc)


def say(refusals: Mapping[int, str]) -> dict[int, OpenApiResponse]:
    """Describe error answers for OpenAPI: status and when it comes; sign-in and limits added."""
    always = {401: "Not signed in.", 429: "Too many requests; Retry-After says how long to wait."}
    described = {**always, **refusals}
    return {number: OpenApiResponse(Error, when) for number, when in described.items()}
