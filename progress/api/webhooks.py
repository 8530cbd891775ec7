"""Trainers have their own systems told what happens."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from progress import dispatch
from progress.api.refusals import CohortView
from progress.api.webhook_serializers import (
    DELIVERY,
    MADE,
    OFF,
    ROW,
    SENT,
    DeliveryRow,
    WebhookChange,
    WebhookInput,
    WebhookRow,
    WebhookWithSecret,
)
from progress.models import Webhook, WebhookDelivery
from progress.queries.webhooks import webhooks_of
from progress.services.webhooks.keeping import (
    change_webhook,
    delete_webhook,
    make_webhook,
    renew_secret,
)
from quizzes.api.errors import say

NOT_A_TRAINER = {403: "Not a trainer."}
NOT_YOURS = NOT_A_TRAINER | {404: "No such webhook of yours."}
FAULTS = {
    400: "A field is wrong; of the address: `bad_url`, `not_https`, `password_in_url`, "
    "`port_not_allowed`, `unknown_host`, `host_not_public`; `unknown_cohorts`."
}
OFF_NOW = "`webhook_off`: switch it on first."


class WebhookView(CohortView):
    """What one does with one's own webhooks; other people's do not exist, for nobody."""

    limited_tokens = frozenset()  # what is told does not keep to their cohorts

    def find(self, pk: int) -> Webhook:
        """Find a webhook of the person; raises Http404."""
        return get_object_or_404(webhooks_of(self.person), pk=pk)


class Webhooks(WebhookView, ListAPIView):  # type: ignore[type-arg]  # the framework's own
    """One's webhooks."""

    serializer_class = WebhookRow
    filter_backends: list[Any] = []

    @extend_schema(
        operation_id="list_webhooks",
        responses={200: WebhookRow(many=True), **say(NOT_A_TRAINER)},
        examples=[ROW],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List your webhooks, the newest first."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        """Select the person's."""
        return webhooks_of(self.person)

    @extend_schema(
        operation_id="create_webhook",
        request=WebhookInput,
        responses={
            201: WebhookWithSecret,
            **say(
                NOT_A_TRAINER
                | FAULTS
                | {409: "`too_many_webhooks`: a person has a limited number of them."}
            ),
        },
        examples=[SENT, MADE],
    )
    def post(self, request: Request) -> Response:
        """Have an address told of events; the answer holds the secret, this once."""
        sent = WebhookInput(data=request.data)
        sent.is_valid(raise_exception=True)
        told = {"cohorts": None, **sent.validated_data}
        made = make_webhook(by=self.person, **told)
        return Response(WebhookWithSecret(made).data, status=status.HTTP_201_CREATED)


class OneWebhook(WebhookView):
    """One webhook."""

    @extend_schema(
        operation_id="read_webhook",
        responses={200: WebhookRow, **say(NOT_YOURS)},
        examples=[ROW],
    )
    def get(self, request: Request, pk: int) -> Response:
        """Read a webhook and whether what is sent arrives."""
        return Response(WebhookRow(self.find(pk)).data)

    @extend_schema(
        operation_id="change_webhook",
        request=WebhookChange(partial=True),
        responses={200: WebhookRow, **say(NOT_YOURS | FAULTS)},
        examples=[OFF, ROW],
    )
    def patch(self, request: Request, pk: int) -> Response:
        """Change what is sent; `is_active` switches it off and on, also after a pause."""
        webhook = self.find(pk)
        sent = WebhookChange(data=request.data, partial=True)
        sent.is_valid(raise_exception=True)
        changed = change_webhook(webhook=webhook, changes=sent.validated_data, by=self.person)
        return Response(WebhookRow(changed).data)

    @extend_schema(operation_id="delete_webhook", responses={204: None, **say(NOT_YOURS)})
    def delete(self, request: Request, pk: int) -> Response:
        """Delete a webhook with its log; what waits is not sent."""
        delete_webhook(webhook=self.find(pk), by=self.person)
        return Response(status=status.HTTP_204_NO_CONTENT)


class WebhookSecret(WebhookView):
    """The secret of a webhook."""

    @extend_schema(
        operation_id="renew_webhook_secret",
        request=None,
        responses={200: WebhookWithSecret, **say(NOT_YOURS)},
        examples=[MADE],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Make a new secret; for a day messages are signed by the one before, too."""
        renewed = renew_secret(webhook=self.find(pk), by=self.person)
        return Response(WebhookWithSecret(renewed).data)


class WebhookTest(WebhookView):
    """A message that says nothing."""

    @extend_schema(
        operation_id="test_webhook",
        request=None,
        responses={202: DeliveryRow, **say(NOT_YOURS | {409: OFF_NOW})},
        examples=[DELIVERY],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Send `webhook.test`; while one is on its way no other is made."""
        delivery = dispatch.test_webhook(webhook=self.find(pk))
        return Response(DeliveryRow(delivery).data, status=status.HTTP_202_ACCEPTED)


class Deliveries(WebhookView, ListAPIView):  # type: ignore[type-arg]  # the framework's own
    """What a webhook was told."""

    serializer_class = DeliveryRow
    filter_backends: list[Any] = []

    @extend_schema(
        operation_id="list_webhook_deliveries",
        responses={200: DeliveryRow(many=True), **say(NOT_YOURS)},
        examples=[DELIVERY],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the messages of a webhook, the newest first; they are kept for a month."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        """Select those of the webhook."""
        return WebhookDelivery.objects.filter(webhook=self.find(self.kwargs["pk"]))


class DeliverAgain(WebhookView):
    """A message that is sent once more."""

    @extend_schema(
        operation_id="deliver_again",
        request=None,
        responses={
            202: DeliveryRow,
            **say(
                NOT_A_TRAINER
                | {
                    404: "No such webhook of yours, or no such delivery.",
                    409: f"{OFF_NOW} `still_waiting`: it is about to be sent.",
                }
            ),
        },
        examples=[DELIVERY],
    )
    def post(self, request: Request, pk: int, delivery: int) -> Response:
        """Send it now, whatever became of it; its `webhook-id` stays."""
        deliveries = WebhookDelivery.objects.select_related("webhook")
        found = get_object_or_404(deliveries, webhook=self.find(pk), pk=delivery)
        again = dispatch.deliver_again(delivery=found)
        return Response(DeliveryRow(again).data, status=status.HTTP_202_ACCEPTED)
