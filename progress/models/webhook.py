"""Where a trainer's own system is told what happens, and what became of each telling."""

from __future__ import annotations

import uuid
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from courses.models import Course
from jobs.models import Queued
from progress.models.cohort import Cohort

LONGEST_URL = 500


class WebhookEvent(models.TextChoices):
    """What a webhook can be told of; the test apart, which is asked for."""

    ATTEMPT_SCORED = "attempt.scored", _("An attempt has its marks")
    MODULE_COMPLETED = "module.completed", _("A learner completes a module")
    CERTIFICATE_ISSUED = "certificate.issued", _("A certificate is issued")
    REPORT_DONE = "report.done", _("A report is ready")


TEST = "webhook.test"
"""The event that a press of a button makes."""


class Webhook(models.Model):
    """An address that is told of events; its secret is worked out from ``salt``, stored nowhere."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        on_delete=models.CASCADE,
        related_name="webhooks",
    )
    url = models.CharField(_("address"), max_length=LONGEST_URL)
    events = ArrayField(
        models.CharField(max_length=40, choices=WebhookEvent.choices), verbose_name=_("events")
    )
    is_limited = models.BooleanField(_("chosen groups alone"), default=False)
    """Whether ``cohorts`` holds; a limit stays one when the last of its cohorts is deleted."""
    cohorts = models.ManyToManyField(
        Cohort, verbose_name=_("groups"), related_name="webhooks", blank=True
    )
    is_active = models.BooleanField(pgettext_lazy("webhook", "switched on"), default=True)
    salt = models.CharField(max_length=32, editable=False)
    salt_before = models.CharField(max_length=32, blank=True, editable=False)
    """That of the secret before; it signs, too, until ``before_until``."""
    before_until = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    failing_since = models.DateTimeField(_("failing since"), null=True, blank=True, editable=False)
    """When the first of the failures was that no success came after."""
    failed_at = models.DateTimeField(_("last failure"), null=True, blank=True, editable=False)
    rests_until = models.DateTimeField(null=True, blank=True, editable=False)
    """Until then nothing is sent, for the last time nobody answered."""
    paused_at = models.DateTimeField(_("paused"), null=True, blank=True, editable=False)
    """When it was switched off for it failed too long; none where a person did."""

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(events__len__gte=1), name="webhook_is_told_of_something"
            ),
            models.CheckConstraint(
                condition=models.Q(paused_at=None) | models.Q(is_active=False),
                name="paused_webhook_is_off",
            ),
        ]

    def __str__(self) -> str:
        return self.host

    @property
    def host(self) -> str:
        """Where it goes; what stands behind it may be a secret of the receiver."""
        return urlsplit(self.url).netloc


class DeliveryState(models.TextChoices):
    """What became of a delivery; the last three are final until somebody asks for it again."""

    WAITING = "waiting", pgettext_lazy("delivery", "waiting")
    DELIVERED = "delivered", pgettext_lazy("delivery", "delivered")
    GIVEN_UP = "given_up", pgettext_lazy("delivery", "given up")
    WITHHELD = "withheld", pgettext_lazy("delivery", "not sent")


class DeliveryFault(models.TextChoices):
    """Why a delivery has not arrived."""

    ANSWERED = "answered", _("The receiver answered with an error.")
    REDIRECTED = "redirected", _("The receiver sent it elsewhere; redirections are not followed.")
    UNREADABLE = "unreadable", _("The answer was no HTTP, or broke off.")
    TOO_SLOW = "too_slow", _("No answer came in time.")
    UNREACHABLE = "unreachable", _("No connection was made.")
    UNKNOWN_HOST = "unknown_host", _("The host has no address.")
    BAD_CERTIFICATE = "bad_certificate", _("The certificate of the host does not hold.")
    FORBIDDEN = "forbidden", _("The address is not one that webhooks may go to.")
    SWITCHED_OFF = "switched_off", _("The webhook is switched off.")
    NOT_YOURS = "not_yours", _("Its owner does not train this learner any more.")


class WebhookDelivery(Queued):
    """One event for one webhook, from the moment it happened until it arrived or was given up.

    A sending that fails is no fault of ours and counts in ``sendings``; ``next_at`` says when the
    next one is. ``tries`` and ``failures`` count what happens to our own work on it.
    """

    TASK = "progress.send_webhook"
    QUEUE = "webhooks"

    webhook = models.ForeignKey(
        Webhook, verbose_name=_("webhook"), on_delete=models.CASCADE, related_name="deliveries"
    )
    message = models.UUIDField(_("message"), default=uuid.uuid4, editable=False)
    """Names the message to its receiver, each time that it is sent."""
    event = models.CharField(
        _("event"), max_length=40, choices=[*WebhookEvent.choices, (TEST, _("Test"))]
    )
    data = models.JSONField(_("data"), default=dict)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
    )
    """Whom the event is about; with them goes what was told of them."""
    course = models.ForeignKey(
        Course,
        verbose_name=_("course"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
    )
    cohort = models.ForeignKey(
        Cohort,
        verbose_name=_("cohort"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
    )
    """Of what is about a whole cohort."""
    happened_at = models.DateTimeField(_("time"), default=timezone.now)
    asked_at = models.DateTimeField(default=timezone.now)
    """Since when it is to be sent: the event, or the request to send it again."""
    state = models.CharField(
        _("state"), max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING
    )
    next_at = models.DateTimeField(_("next sending"), default=timezone.now)
    sendings = models.PositiveSmallIntegerField(_("sendings"), default=0)
    sent_at = models.DateTimeField(_("last sent"), null=True, blank=True)
    fault = models.CharField(
        _("fault"), max_length=20, choices=DeliveryFault.choices, blank=True, default=""
    )
    status = models.PositiveSmallIntegerField(_("answer"), null=True, blank=True)
    """Of HTTP."""
    answer = models.TextField(_("beginning of the answer"), blank=True)
    milliseconds = models.PositiveIntegerField(_("milliseconds"), null=True, blank=True)

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ["-happened_at", "-pk"]
        indexes = [
            models.Index(
                fields=["next_at"],
                condition=models.Q(state=DeliveryState.WAITING),
                name="deliveries_that_wait",
            ),
            models.Index(fields=["webhook", "-happened_at"], name="deliveries_by_webhook"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.message}"

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which are to be sent now; those whose time comes later rest until then."""
        return models.Q(state=DeliveryState.WAITING, next_at__lte=Now())
