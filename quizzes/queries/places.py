"""Where the quotes of questions can be read again: in their document, and in which lesson."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from courses.models import Course, Lesson, SourceVersion, heavy
from quizzes.queries.quotes import Quote


@dataclass(frozen=True, slots=True)
class LessonPlace:
    """A block of a lesson, by what its address is made of."""

    module: str
    lesson: str
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """A quote's place in its document and, where a lesson teaches it, in the lesson."""

    document: str
    """The document's name."""
    version: str
    """The version's SHA-256."""
    start: int
    end: int
    lesson: LessonPlace | None


def name_anchor(index: int) -> str:
    """Name the block of a lesson at an index, as the lesson's page does."""
    return f"b{index + 1}"


def find_places(course: Course, quotes: Iterable[Quote]) -> dict[Quote, QuotePlace]:
    """Find the places of quotes in two queries; a course teaches what its lessons say now."""
    wanted = list(quotes)
    versions = _versions({quote.version for quote in wanted})
    lessons = _lessons(course, versions)
    return {quote: _place(quote, versions[quote.version], lessons) for quote in wanted}


def _versions(ids: set[int]) -> Mapping[int, SourceVersion]:
    return SourceVersion.objects.select_related("document").defer(*heavy()).in_bulk(ids)


def _lessons(course: Course, versions: Mapping[int, SourceVersion]) -> list[Lesson]:
    lessons = Lesson.objects.filter(module__course=course, current__built_from__in=versions)
    return list(
        lessons.select_related("module", "current")
        .order_by("module__position", "position", "pk")
        .distinct()
    )


def _place(quote: Quote, version: SourceVersion, lessons: Iterable[Lesson]) -> QuotePlace:
    found = (
        LessonPlace(lesson.module.slug, lesson.slug, lesson.title, name_anchor(index))
        for lesson in lessons
        if lesson.current is not None
        for index, block in enumerate(lesson.current.content)
        if any(_holds(place, quote, version) for place in block["source"])
    )
    return QuotePlace(
        document=version.document.name,
        version=version.sha256,
        start=quote.start,
        end=quote.end,
        lesson=next(found, None),
    )


def _holds(place: Mapping[str, Any], quote: Quote, version: SourceVersion) -> bool:
    is_near = place["start"] < quote.end and quote.start < place["end"]
    return bool(is_near and place["version"] == version.sha256)
