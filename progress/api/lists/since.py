"""Reads the times and the choices that a trainer's request names."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

UPDATED_SINCE = "updated_since"


def read_since(request: Request) -> datetime | None:
    """Read ``updated_since``: none where it is not asked for; raises ValidationError."""
    said = request.query_params.get(UPDATED_SINCE)
    if said is None:
        return None
    try:
        found = parse_datetime(said.strip().replace(" ", "+"))  # a + that nobody escaped
    except ValueError:
        found = None
    if found is None or timezone.is_naive(found):
        said = _("A time with its zone is needed, as 2026-03-01T08:00:00Z.")
        raise ValidationError({UPDATED_SINCE: [said]})
    return found
