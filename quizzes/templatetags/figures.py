"""Figures and dates as people read them in their language."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal, format_percent
from django import template
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext

register = template.Library()

SIX_PLACES = Decimal("0.000001")
"""Marks are stored with eight; what was lost by rounding comes back."""
WHOLE_PERCENT = Decimal("0.01")
MINUTES_AN_HOUR = 60
QUARTER = 15
FORMATS = {1: "Y", 2: "YEAR_MONTH_FORMAT", 3: "DATE_FORMAT"}
"""By how many numbers a stated date has."""
SENTENCE_END = re.compile(r"[.!?](?=\s+[^\W\d_a-zà-ÿ])")


@register.filter
def percent(fraction: Decimal | float) -> str:
    """Write a share from 0 to 1 in whole percent, rounded down: 69.6 is no 70."""
    exact = Decimal(fraction).quantize(SIX_PLACES, ROUND_HALF_UP)
    whole = exact.quantize(WHOLE_PERCENT, ROUND_DOWN)
    return format_percent(whole, locale=get_language() or "en")


@register.filter
def points(value: Decimal) -> str:
    """Write points with two decimals at most."""
    return format_decimal(value, format="#,##0.##", locale=get_language() or "en")


@register.filter
def number(value: float) -> str:
    """Write a number as it is, with six decimals at most."""
    return format_decimal(value, format="#,##0.######", locale=get_language() or "en")


@register.filter
def whole_percent(fraction: Decimal | float) -> int:
    """Turn a share from 0 to 1 into whole percent, to draw with."""
    return round(fraction * 100)


@register.filter
def duration(minutes: int) -> str:
    """Write a time needed in words; from an hour on in quarters."""
    if minutes < MINUTES_AN_HOUR:
        return ngettext("about %(minutes)d minute", "about %(minutes)d minutes", minutes) % {
            "minutes": minutes
        }
    hours, rest = divmod(round(minutes / QUARTER) * QUARTER, MINUTES_AN_HOUR)
    if not rest:
        return ngettext("about %(hours)d hour", "about %(hours)d hours", hours) % {"hours": hours}
    return gettext("about %(hours)d h %(minutes)d") % {"hours": hours, "minutes": rest}


@register.filter
def first_sentence(text: str) -> str:
    """Cut a text after its first sentence."""
    match = SENTENCE_END.search(text)
    return text[: match.start() + 1] if match else text


@register.filter
def written_date(stated: str) -> str:
    """Write the date that a document states (a day, month or year, ISO 8601) in words.

    What is no date stays as it is.
    """
    numbers = stated.split("-")
    if not all(number.isdecimal() for number in numbers) or len(numbers) not in FORMATS:
        return stated
    year, month, day = (*map(int, numbers), 1, 1)[:3]
    try:
        return date_format(date(year, month, day), FORMATS[len(numbers)])
    except ValueError:
        return stated
