"""Questions as learners read them, and where to read on."""

from __future__ import annotations

import re
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from quizzes.models import Attempt
from quizzes.queries.places import LessonPlace, QuotePlace
from quizzes.services.receipts import sign_receipt

register = template.Library()


GAP = re.compile(r"_{3,}([^\s\w]*)")


@register.filter
def with_gap(stem: str) -> SafeString:
    """Show the gap of a cloze as a gap, and say it to those who listen."""
    word = conditional_escape(gettext("gap"))
    gap = f'<span class="gap"><span class="unseen">{word}</span></span>'
    unbroken = rf'<span class="unbroken">{gap}\1</span>'
    return mark_safe(GAP.sub(unbroken, conditional_escape(stem)))  # noqa: S308  # the stem is escaped


@register.simple_tag
def quote_url(course: str, place: QuotePlace) -> str:
    """Address a quote in its document."""
    span = urlencode({"version": place.version, "start": place.start, "end": place.end})
    return f"{reverse('source', args=[course, place.document])}?{span}"


@register.simple_tag
def lesson_url(course: str, place: LessonPlace) -> str:
    """Address a block of a lesson."""
    return f"{reverse('lesson', args=[course, place.module, place.lesson])}#{place.anchor}"


@register.filter
def signed_receipt(attempt: Attempt) -> str:
    """Write the receipt of a submitted attempt as its learner keeps it."""
    return sign_receipt(attempt)
