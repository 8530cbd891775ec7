"""Where to see what a lesson rests on."""

from __future__ import annotations

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from progress.queries.marks import Mark

register = template.Library()


@register.simple_tag
def source_url(course: str, mark: Mark) -> str:
    """Address a place in a source document."""
    place = urlencode({"version": mark.version, "start": mark.start, "end": mark.end})
    return f"{reverse('source', args=[course, mark.document])}?{place}"
