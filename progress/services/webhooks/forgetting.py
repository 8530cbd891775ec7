"""Deletes deliveries whose time is over: they are a log, and the log is about people."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from progress.models import DeliveryState, WebhookDelivery


def forget_deliveries() -> int:
    """Delete what arrived or was given up longer ago than the settings have it; return how many."""
    before = timezone.now() - timedelta(days=settings.WEBHOOK_DELIVERIES_KEPT_DAYS)
    old = WebhookDelivery.objects.filter(asked_at__lt=before).exclude(state=DeliveryState.WAITING)
    count, _by_model = old.delete()
    return count
