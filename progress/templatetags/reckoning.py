"""Statistical figures as people read them in their language."""

from __future__ import annotations

from babel.numbers import format_decimal
from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from progress.queries.figure_words import WHY
from progress.statistics import Figure
from quizzes.templatetags.figures import percent

register = template.Library()


@register.filter
def tenths(value: float) -> str:
    """Write a number with one decimal at most; what rounds to nothing has no sign."""
    return format_decimal(round(value, 1) or 0.0, format="#,##0.#", locale=get_language() or "en")


@register.filter
def between(figure: Figure) -> str:
    """Write the ends of a figure's interval; a dash where it has none."""
    if figure.interval is None:
        return "–"
    low, high = map(tenths, figure.interval)
    return _("%(low)s to %(high)s") % {"low": low, "high": high}


@register.filter
def between_shares(figure: Figure) -> str:
    """Write the ends of the interval of a share, in per cent."""
    if figure.interval is None:
        return "–"
    low, high = map(percent, figure.interval)
    return _("%(low)s to %(high)s") % {"low": low, "high": high}


@register.filter
def why(figure: Figure) -> str:
    """Say why a figure has no value."""
    return str(WHY[figure.reason]) if figure.reason else ""
