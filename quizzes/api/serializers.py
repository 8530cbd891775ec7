"""What the attempts' API says; what it takes is in `inputs`."""

from __future__ import annotations

from functools import cache
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from quizzes.api.errors import ErrorBody
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, AttemptState, Mode, Shown
from quizzes.scoring.answer import LONGEST_TEXT
from quizzes.services.deliveries import Outcome
from quizzes.services.receipts import sign_receipt

ITEM_KINDS = [kind.value for kind in ItemKind]
INDEXES = {"type": "array", "items": {"type": "integer", "minimum": 0}}


@extend_schema_field(
    {
        "type": "object",
        "properties": {
            "choice": {"type": "integer", "minimum": 0},
            "choices": INDEXES,
            "pairs": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
            "order": INDEXES,
            "text": {"type": "string", "maxLength": LONGEST_TEXT},
        },
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
        "example": {"choice": 2},
    }
)
class Payload(serializers.JSONField):
    """What is answered: an object with the one member that the item names, by the numbers shown."""


class Output(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """Something that is written and never read."""

    @classmethod
    def write(cls, instance: object) -> dict[str, Any]:
        """Write something as JSON values, by one serializer that is made once a process.

        Making one copies each of its fields, which takes longer than writing does.
        """
        written: dict[str, Any] = _make_once(cls).to_representation(instance)
        return written


@cache
def _make_once(kind: type[Output]) -> Output:
    return kind()


class QuizName(Output):
    """A quiz, by slug and title."""

    slug = serializers.SlugField()
    title = serializers.CharField()


class ShownOption(Output):
    """An option, a right side or a step."""

    number = serializers.IntegerField(help_text="What answers call it.")
    text = serializers.CharField()


class ShownAnswer(Output):
    """A stored answer; the payload is null where it was taken back."""

    payload = Payload(allow_null=True)
    revision = serializers.IntegerField(help_text="To send as `base_revision` with the next one.")
    saved_at = serializers.DateTimeField()


class ShownItem(Output):
    """A question as it is asked."""

    position = serializers.IntegerField()
    kind = serializers.ChoiceField(ITEM_KINDS)
    member = serializers.ChoiceField(
        ["choice", "choices", "pairs", "order", "text"],
        help_text="The one member of an answer's payload.",
    )
    language = serializers.CharField()
    stem = serializers.CharField()
    options = ShownOption(many=True)
    lefts = serializers.ListField(
        child=serializers.CharField(), help_text="Left sides, which answers count from 0."
    )
    answer = ShownAnswer(allow_null=True)
    is_checked = serializers.BooleanField(help_text="Its feedback was read: its answer stands.")


class AttemptHead(Output):
    """An attempt without its questions; of anything that has it as ``attempt``."""

    id = serializers.UUIDField(source="attempt.public_id")
    quiz = QuizName(source="attempt.quiz")
    number = serializers.IntegerField(source="attempt.number")
    mode = serializers.ChoiceField(Mode.choices, source="attempt.mode")
    state = serializers.ChoiceField(AttemptState.choices, source="attempt.state")
    started_at = serializers.DateTimeField(source="attempt.started_at")
    due_at = serializers.DateTimeField(
        source="attempt.due_at", allow_null=True, help_text="By the server's clock."
    )
    is_overdue = serializers.BooleanField(
        source="attempt.is_overdue", help_text="Whether the clock handed it in."
    )
    submitted_at = serializers.DateTimeField(source="attempt.submitted_at", allow_null=True)
    scored_at = serializers.DateTimeField(source="attempt.scored_at", allow_null=True)


class AttemptSheet(AttemptHead):
    """An attempt with its questions and what is answered so far."""

    now = serializers.DateTimeField(help_text="The server's clock, to count down by.")
    answered = serializers.IntegerField(help_text="Number of questions with an answer.")
    items = ShownItem(many=True)


class SavedAnswer(Output):
    """What became of an answer; the same for each repetition of the request."""

    position = serializers.IntegerField()
    revision = serializers.IntegerField(help_text="Its place among the answers to the question.")
    saved_at = serializers.DateTimeField()
    is_counted = serializers.BooleanField()
    outcome = serializers.ChoiceField([outcome.value for outcome in Outcome])
    newest = ShownAnswer(
        allow_null=True,
        help_text="The answer that counted once this one was in; null where all came too late.",
    )


class StaleAnswer(Output):
    """What stands beside the error where another client answered meanwhile."""

    newest = ShownAnswer(
        help_text="With `stale_answer` and `late_answer`: the answer that counts.",
        required=False,
        allow_null=True,
    )


class Conflict(StaleAnswer):
    """Why an answer was not taken, or does not count."""

    error = ErrorBody()


class SavedAnswers(Output):
    """What became of several answers, in the order of the request."""

    answers = SavedAnswer(many=True)


class Receipt(Output):
    """What proves a submission."""

    id = serializers.UUIDField(source="public_id")
    submitted_at = serializers.DateTimeField()
    is_overdue = serializers.BooleanField(help_text="Whether the clock handed it in.")
    receipt = serializers.CharField(
        help_text="SHA-256 over the answers and question versions as they were submitted."
    )
    signed = serializers.SerializerMethodField(
        help_text="The receipt to keep: attempt, time and hash, signed; trainers can verify it."
    )

    def get_signed(self, attempt: Attempt) -> str:
        """Sign the receipt; the same attempt gives the same text."""
        return sign_receipt(attempt)


class Quote(Output):
    """A quote with the place that it stands in."""

    text = serializers.CharField()
    title = serializers.CharField(help_text="Of the source document.")
    issuer = serializers.CharField()
    date = serializers.CharField()
    headings = serializers.ListField(child=serializers.CharField())
    document = serializers.IntegerField()
    version = serializers.IntegerField()
    version_number = serializers.IntegerField()
    start = serializers.IntegerField(help_text="Character offset in the version's decoded text.")
    end = serializers.IntegerField()


class DebriefedOption(Output):
    """An option, in the order shown."""

    text = serializers.CharField()
    is_chosen = serializers.BooleanField()
    is_right = serializers.BooleanField(
        allow_null=True, help_text="Null where right answers are not shown now."
    )
    feedback = serializers.CharField()


class DebriefedPair(Output):
    """A left side with what was put beside it and what belongs there."""

    left = serializers.CharField()
    chosen = serializers.CharField(allow_null=True)
    right = serializers.CharField(allow_null=True)


class DebriefedItem(Output):
    """A question with its mark and all that explains it, as far as the quiz shows it now."""

    position = serializers.IntegerField()
    kind = serializers.ChoiceField(ITEM_KINDS)
    language = serializers.CharField()
    stem = serializers.CharField()
    fraction = serializers.FloatField(
        min_value=0,
        max_value=1,
        allow_null=True,
        help_text="Null where marks are not shown; where they are, the question does not count.",
    )
    is_answered = serializers.BooleanField()
    options = DebriefedOption(many=True)
    pairs = DebriefedPair(many=True)
    chosen_order = serializers.ListField(child=serializers.CharField())
    right_order = serializers.ListField(child=serializers.CharField())
    typed = serializers.CharField()
    accepted = serializers.ListField(child=serializers.CharField())
    explanation = serializers.CharField()
    quotes = Quote(many=True)


class Debriefing(AttemptHead):
    """A scored attempt as its learner may go through it."""

    shown = serializers.ListField(
        child=serializers.ChoiceField(Shown.choices),
        help_text="What the quiz shows at this moment; the rest is null or empty.",
    )
    fraction = serializers.FloatField(
        min_value=0, max_value=1, allow_null=True, help_text="Mean of the items' that count."
    )
    is_passed = serializers.BooleanField(allow_null=True)
    items = DebriefedItem(many=True)
