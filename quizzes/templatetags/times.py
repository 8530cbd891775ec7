"""Times as people read them in their language and time zone."""

from __future__ import annotations

from datetime import datetime, timedelta

from babel.core import UnknownLocaleError
from babel.dates import format_timedelta, get_timezone_location
from babel.units import format_unit
from django import template
from django.utils import timezone
from django.utils.translation import get_language

register = template.Library()

UNBROKEN = "\u00a0"
PARTS = (("day", timedelta(days=1)), ("hour", timedelta(hours=1)), ("minute", timedelta(minutes=1)))


@register.filter
def length(time: timedelta) -> str:
    """Write how long something is, to the minute; less than a minute is one."""
    rest, said = max(time, timedelta(minutes=1)), []
    for unit, one in PARTS:
        count, rest = divmod(rest, one)
        if count:
            part = format_unit(count, f"duration-{unit}", locale=_locale())
            said.append(part.replace(" ", UNBROKEN))
    return " ".join(said)


@register.filter
def from_now(at: datetime) -> str:
    """Say how far a time is from now, roughly: in five days, an hour ago."""
    return format_timedelta(at - timezone.now(), add_direction=True, locale=_locale())


@register.simple_tag
def time_zone() -> str:
    """Name the place whose time the page shows; zones without a place by their name."""
    name = timezone.get_current_timezone_name()
    zone = getattr(timezone.get_current_timezone(), "key", name)
    if "/" not in zone or zone.startswith("Etc/"):
        return zone
    try:
        return get_timezone_location(zone, locale=_locale(), return_city=True)
    except (LookupError, UnknownLocaleError):
        return zone


def _locale() -> str:
    return get_language() or "en"
