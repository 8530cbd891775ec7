"""Time zones, by name and as people call them."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import get_timezone_location
from django.utils import timezone

AREAS = frozenset(
    {
        *("Africa", "America", "Antarctica", "Arctic", "Asia"),
        *("Atlantic", "Australia", "Europe", "Indian", "Pacific"),
    }
)
"""What the names of places begin with; others are abbreviations and relics."""

Choices = tuple[tuple[str, str], ...]


def find_zone(name: str) -> ZoneInfo | None:
    """Return a time zone; none where the name is empty or nobody knows it any more."""
    return ZoneInfo(name) if name in available_zones() else None


def end_of(day: date) -> datetime:
    """Return the moment at which a day is over, in the time zone that is current."""
    return datetime.combine(day + timedelta(days=1), time.min, timezone.get_current_timezone())


@cache
def available_zones() -> frozenset[str]:
    """Return the names of all places that have a time zone, each once."""
    aliases = get_global("zone_aliases")
    places = {name for name in available_timezones() if name.partition("/")[0] in AREAS}
    return frozenset({name for name in places if name not in aliases} | {"UTC"})


@cache
def zone_choices(language: str) -> Choices:
    """List time zones in a language by country: (name, as people call it)."""
    locale = _locale(language)
    places = [(name, _label(name, locale)) for name in available_zones() - {"UTC"}]
    return (*sorted(places, key=lambda place: _without_accents(place[1])), ("UTC", "UTC"))


def _label(name: str, locale: Locale) -> str:
    country = locale.territories.get(get_global("zone_territories").get(name, ""), "")
    city = get_timezone_location(name, locale=locale, return_city=True)
    return f"{country} – {city}" if country else city


def _without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
