"""What the API says of webhooks and their deliveries, and takes for one."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema_field
from rest_framework import serializers

from progress.models import (
    Cohort,
    DeliveryFault,
    DeliveryState,
    Webhook,
    WebhookDelivery,
    WebhookEvent,
)
from progress.models.webhook import LONGEST_URL, TEST
from progress.services.webhooks.signing import name_of, secret_of

MOST_COHORTS = 200
BIGGEST_ID = 2**63 - 1
EVERY_EVENT = [*WebhookEvent.choices, (TEST, "Test")]


class HeardCohort(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """A cohort that a webhook is told of."""

    id = serializers.IntegerField()
    name = serializers.CharField()


class WebhookRow(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """A webhook; its secret is told when it is made and never again."""

    id = serializers.IntegerField()
    url = serializers.CharField()
    events = serializers.ListField(child=serializers.ChoiceField(WebhookEvent.choices))
    cohorts = serializers.SerializerMethodField(
        help_text="The cohorts that it is limited to; null: all that its owner sees."
    )
    is_active = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    failing_since = serializers.DateTimeField(
        allow_null=True, help_text="Since when nothing arrives; null while all does."
    )
    paused_at = serializers.DateTimeField(
        allow_null=True, help_text="When it was switched off for it failed for days."
    )

    @extend_schema_field(HeardCohort(many=True, allow_null=True))
    def get_cohorts(self, webhook: Webhook) -> list[dict[str, Any]] | None:
        """List the cohorts of one that is limited."""
        cohorts: list[Cohort] = list(webhook.cohorts.all()) if webhook.is_limited else []
        return [{"id": one.pk, "name": one.name} for one in cohorts] if webhook.is_limited else None


class WebhookWithSecret(WebhookRow):
    """A webhook that was made or whose secret is new, this once with the secret."""

    secret = serializers.SerializerMethodField(help_text="Keep it: it is not told again.")

    def get_secret(self, webhook: Webhook) -> str:
        """Work out the secret."""
        return secret_of(webhook)


class WebhookInput(serializers.Serializer):  # type: ignore[type-arg]  # services store it
    """A webhook to be made."""

    url = serializers.CharField(
        max_length=LONGEST_URL, help_text="https, without a password, of a public host."
    )
    events = serializers.ListField(
        child=serializers.ChoiceField(WebhookEvent.choices), allow_empty=False, max_length=20
    )
    cohorts = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=BIGGEST_ID),
        allow_null=True,
        allow_empty=False,
        required=False,
        max_length=MOST_COHORTS,
        help_text="Ids of the cohorts that it is limited to; null or nothing: all of yours.",
    )


class WebhookChange(WebhookInput):
    """What may be changed of a webhook."""

    is_active = serializers.BooleanField(help_text="Nothing is sent while it is false.")


class DeliveryRow(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """An event on its way to a webhook, or what became of it."""

    id = serializers.IntegerField()
    message = serializers.SerializerMethodField(help_text="As `webhook-id` says, each time.")
    event = serializers.ChoiceField(EVERY_EVENT)
    happened_at = serializers.DateTimeField()
    data = serializers.JSONField(help_text="The same as `data` of the message.")  # type: ignore[assignment]  # the message has this name
    state = serializers.ChoiceField(DeliveryState.choices)
    sendings = serializers.IntegerField(help_text="How often it was sent.")
    sent_at = serializers.DateTimeField(allow_null=True)
    next_at = serializers.SerializerMethodField(help_text="Null where it is not sent again.")
    fault = serializers.ChoiceField(
        DeliveryFault.choices, allow_blank=True, help_text="Empty where it arrived."
    )
    status = serializers.IntegerField(allow_null=True, help_text="Of the last answer.")
    answer = serializers.CharField(help_text="The beginning of the last answer.")
    milliseconds = serializers.IntegerField(allow_null=True)
    set_aside_at = serializers.DateTimeField(
        source="parked_at", allow_null=True, help_text="When a fault of this site stopped it."
    )

    def get_message(self, delivery: WebhookDelivery) -> str:
        """Name the message."""
        return name_of(delivery)

    @extend_schema_field({"type": "string", "format": "date-time", "nullable": True})
    def get_next_at(self, delivery: WebhookDelivery) -> Any:
        """Tell when it is sent again."""
        is_waiting = delivery.state == DeliveryState.WAITING
        return (
            serializers.DateTimeField().to_representation(delivery.next_at) if is_waiting else None
        )


HOOK: dict[str, Any] = {
    "id": 3,
    "url": "https://hr.example.org/hooks/learning",
    "events": ["module.completed", "certificate.issued"],
    "cohorts": [{"id": 12, "name": "Spring 2026"}],
    "is_active": True,
    "created_at": "2026-11-20T16:03:11Z",
    "failing_since": None,
    "paused_at": None,
}
SENT = OpenApiExample(
    "Two events of one cohort",
    {"url": HOOK["url"], "events": HOOK["events"], "cohorts": [12]},
    request_only=True,
)
OFF = OpenApiExample("Off", {"is_active": False}, request_only=True)
ROW = OpenApiExample("Two events of one cohort", HOOK, response_only=True, status_codes=["200"])
MADE = OpenApiExample(
    "With its secret",
    HOOK | {"secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD2XVZwp1lT0A="},
    response_only=True,
    status_codes=["200", "201"],
)
DELIVERY = OpenApiExample(
    "A message that is sent again",
    {
        "id": 41,
        "message": "msg_6ac0fc600ae94074ba81040d871a194e",
        "event": "module.completed",
        "happened_at": "2026-11-20T16:03:11Z",
        "data": {
            "learner": {"id": 7},
            "module": {"slug": "statut"},
            "course": {"slug": "archives"},
            "cohorts": [
                {"id": 12, "url": "https://learn.example.org/api/v1/cohorts/12/learners/7/"}
            ],
        },
        "state": "waiting",
        "sendings": 1,
        "sent_at": "2026-11-20T16:03:14Z",
        "next_at": "2026-11-20T16:03:46Z",
        "fault": "answered",
        "status": 503,
        "answer": "Try later.",
        "milliseconds": 112,
        "set_aside_at": None,
    },
    response_only=True,
    status_codes=["200", "202"],
)
