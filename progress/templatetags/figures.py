"""Figures as people read them in their language."""

from __future__ import annotations

import re
from decimal import Decimal
from urllib.parse import urlencode

from babel.numbers import format_percent
from django import template
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext

from progress.queries.blocks import Mark

register = template.Library()

MINUTES_AN_HOUR = 60
QUARTER = 15
SENTENCE_END = re.compile(r"[.!?](?=\s+[^\W\d_a-zà-ÿ])")


@register.filter
def percent(fraction: Decimal | float) -> str:
    """Write a share from 0 to 1 in percent, without decimals."""
    return format_percent(fraction, locale=get_language() or "en")


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


@register.simple_tag
def source_url(course: str, mark: Mark) -> str:
    """Address a place in a source document."""
    place = urlencode({"version": mark.version, "start": mark.start, "end": mark.end})
    return f"{reverse('source', args=[course, mark.document])}?{place}"


@register.filter
def first_sentence(text: str) -> str:
    """Cut a text after its first sentence."""
    match = SENTENCE_END.search(text)
    return text[: match.start() + 1] if match else text
