"""What a lesson says as HTML, which is written once for all who read it in one language."""

from __future__ import annotations

from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from accounts.models import User
from accounts.pages.doors import found
from progress.queries.lessons import LessonPage, lesson_text
from progress.queries.stamps import find_stamped


def show_reading(page: LessonPage, learner: User) -> SafeString:
    """Show what a lesson says; raises Http404 where it is gone since the page was read.

    What is new to a learner who read another text here is shown to them alone, and never kept.
    """
    if page.step.is_changed:
        return _write(page, learner)
    texts = caches["texts"]
    key = f"{page.stamp}:{get_language()}"
    kept: SafeString | None = texts.get(key)
    if kept is not None:
        return kept
    written = _write(page)
    if _is_as_stamped(page):
        texts.set(key, written)
    return written


def _write(page: LessonPage, reader: User | None = None) -> SafeString:
    told = {"text": found(lesson_text(page, reader)), "course": page.course.slug}
    return render_to_string("progress/_reading.html", told)


def _is_as_stamped(page: LessonPage) -> bool:
    """Tell whether nothing changed while the text was read: else it is not what the stamp names."""
    step = page.step
    stamped = find_stamped(step.course, step.module, step.slug)
    return stamped is not None and stamped.stamp == page.stamp
