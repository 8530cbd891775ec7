"""Stores what a search finds a course by."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.postgres.search import SearchVector
from django.db.models import Value

from courses.models import Course, Lesson, Module, SearchEntry
from courses.queries.searching import CONFIG, spellings, words_of

MOST_WORDS = 30_000
"""Different words of a course's text: what PostgreSQL stores in a search column is limited."""


def index_course(course: Course) -> None:
    """Store the words of a course's titles, summary and lessons, the title's before the others'."""
    modules = Module.objects.filter(course=course).values_list("title", flat=True)
    lessons = Lesson.objects.filter(module__course=course, current__isnull=False).select_related(
        "current"
    )
    texts = {
        "A": [course.title],
        "B": [course.summary],
        "C": [*modules, *(lesson.title for lesson in lessons)],
        "D": [text for lesson in lessons for text in _texts(lesson)],
    }
    vectors = [
        SearchVector(Value(_distinct(said)), config=CONFIG, weight=weight)
        for weight, said in texts.items()
    ]
    vector = vectors[0] + vectors[1] + vectors[2] + vectors[3]
    SearchEntry.objects.update_or_create(course=course, defaults={"words": vector})


def _texts(lesson: Lesson) -> Iterable[str]:
    content = lesson.current.content if lesson.current else []
    return (block.get("text", "") for block in content)


def _distinct(texts: Iterable[str]) -> str:
    """Write each word once, in every spelling that somebody may look for."""
    words = dict.fromkeys(word for text in texts for word in words_of(text))
    kept = list(words)[:MOST_WORDS]
    return " ".join(dict.fromkeys(form for word in kept for form in spellings(word)))
