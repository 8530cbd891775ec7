"""Codes that are taken, and the links that bring them along."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode

from courses.models import Course
from courses.signals import code_chosen


def is_taken_elsewhere(code: str) -> bool:
    """Tell whether something that is no course takes a code."""
    return any(taken for _, taken in code_chosen.send(sender=Course, code=code))


def link_of_code(code: str) -> str:
    """Write the whole link that fills a code in for whoever opens it."""
    return f"{settings.SITE_URL}{reverse('join_by_code')}?{urlencode({'code': code})}"
