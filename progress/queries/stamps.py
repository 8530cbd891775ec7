"""Stamps of lessons: one for all that a lesson's text is made of, so that it is read only once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Func, JSONField, OuterRef, QuerySet, TextField
from django.db.models.functions import Cast

from courses.models import GlossaryTerm, Lesson, TimelineEvent
from jobs.queries.kept import KeptQuery


@dataclass(frozen=True, slots=True)
class Stamped:
    """A lesson with the stamp of its text, which is not read for it."""

    stamp: str
    """SHA-256; another as soon as anything that the page shows of the text is another."""
    objective: str
    content_sha256: str


def find_stamped(course_slug: str, module_slug: str, lesson_slug: str) -> Stamped | None:
    """Find a lesson that says something by its address; none where there is no such one."""
    row: Any = _LESSON.first(course=course_slug, module=module_slug, lesson=lesson_slug)
    return Stamped(row.stamp, row.aim or "", row.content_sha256) if row else None


def _select_lesson(course: Any, module: Any, lesson: Any) -> QuerySet[Lesson, Any]:
    parts = _pack(
        "module__course__slug",  # in the addresses of sources
        "current__content_sha256",
        "current__places_sha256",
        "key_points",
        ArraySubquery(_terms()),
        ArraySubquery(_events()),
        ArraySubquery(_documents(course)),
    )
    lessons = Lesson.objects.filter(
        module__course__slug=course, module__slug=module, slug=lesson, current__isnull=False
    )
    stamped = lessons.only("pk").annotate(
        stamp=_hash(parts),
        aim=F("objective__text"),
        content_sha256=F("current__content_sha256"),
    )
    return stamped.order_by()


def _terms() -> QuerySet[GlossaryTerm, Any]:
    said = _pack("term", "language", "expansion", "definition", "quotes")
    terms = GlossaryTerm.objects.filter(lessons=OuterRef("pk"))
    return terms.order_by("position").values_list(said)


def _events() -> QuerySet[TimelineEvent, Any]:
    said = _pack("date", "dated", "text", "language", "quotes")
    events = TimelineEvent.objects.filter(module=OuterRef("module"))
    return events.order_by("position").values_list(said)


def _documents(course: Any) -> QuerySet[Lesson, Any]:
    """Select what is shown of the documents of a course's lessons.

    Their versions never change, nor do the headings that were found in them. It is one row of
    joins: nested selections cost a database that knows no figures of its tables far more.
    """
    shown = ("name", "title", "issuer", "date", "licence")
    said = _pack(*(f"current__built_from__document__{field}" for field in shown))
    lessons = Lesson.objects.filter(module__course__slug=course, current__built_from__isnull=False)
    return lessons.annotate(said=said).order_by("said").values_list("said").distinct()


def _pack(*values: Any) -> Func:
    """Put values into one, in which none runs into the next."""
    return Func(*values, function="jsonb_build_array", output_field=JSONField())


def _hash(value: Func) -> Func:
    """Hash a value; Django's SHA256 needs an extension that not every database has."""
    template = "encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')"
    return Func(Cast(value, TextField()), template=template, output_field=TextField())


_LESSON = KeptQuery(_select_lesson)
