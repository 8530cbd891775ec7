"""People to be brought into a cohort, what became of them, and who has longer."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers

from progress.api.serializers import LearnerName
from progress.services.extending import LONGEST_REASON
from progress.services.welcoming import Outcome

MOST_PEOPLE = 200
BIGGEST_ID = 2**63 - 1


class Person(serializers.Serializer):  # type: ignore[type-arg]  # services store it
    """Somebody by address; name and language are for an invitation."""

    email = serializers.EmailField(max_length=254)
    name = serializers.CharField(required=False, allow_blank=True, max_length=150)
    language = serializers.ChoiceField(
        settings.LANGUAGES, required=False, help_text="Of the mail; else that of the courses."
    )


class People(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """Who is to come into a cohort."""

    learners = serializers.ListField(child=Person(), allow_empty=False, max_length=MOST_PEOPLE)


class BroughtIn(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """What became of an address."""

    email = serializers.EmailField()
    outcome = serializers.ChoiceField(
        Outcome.choices,
        help_text="Within an hour the same invitation is not sent again; a closed account stays "
        "outside.",
    )
    learner = serializers.IntegerField(allow_null=True, help_text="The id of who has an account.")


class BroughtInAll(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """What became of each address, in the order in which they were sent."""

    learners = BroughtIn(many=True)


class ExtensionInput(serializers.Serializer):  # type: ignore[type-arg]  # services store it
    """A later due date for one learner."""

    learner = serializers.IntegerField(min_value=1, max_value=BIGGEST_ID)
    due_on = serializers.DateField()
    reason = serializers.CharField(max_length=LONGEST_REASON)


class ExtensionRow(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """A due date that a learner was given."""

    id = serializers.IntegerField()
    learner = LearnerName(source="member.learner")
    due_on = serializers.DateField()
    reason = serializers.CharField()
    granted_by = serializers.CharField()
    granted_at = serializers.DateTimeField()


NORA: dict[str, Any] = {"email": "nora@example.org"}
OTTO: dict[str, Any] = {"email": "otto@example.org"}
PEOPLE = OpenApiExample(
    "Two people",
    {"learners": [NORA | {"name": "Nora Nord", "language": "en"}, OTTO]},
    request_only=True,
)
BROUGHT = OpenApiExample(
    "One of them has an account",
    {
        "learners": [
            NORA | {"outcome": "invited", "learner": None},
            OTTO | {"outcome": "enrolled", "learner": 31},
        ]
    },
    response_only=True,
    status_codes=["200"],
)
LONGER: dict[str, Any] = {"due_on": "2026-06-12", "reason": "On a mission until June"}
EXTENSION = OpenApiExample("Longer", LONGER | {"learner": 31}, request_only=True)
EXTENDED: dict[str, Any] = {
    "id": 7,
    "learner": {"id": 31, "name": "Otto Orth", "email": "otto@example.org"},
    **LONGER,
    "granted_by": "Tara Trent",
    "granted_at": "2026-05-20T09:12:44Z",
}
EXTENSION_ROW = OpenApiExample("Longer", EXTENDED, response_only=True, status_codes=["200", "201"])
