"""Stores what is drawn from the sources of a course: key points, glossary, timelines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from courses.building.records import CourseOutline, Event, GlossaryTerm, Quote
from courses.models import Course, Module, SourceVersion, TimelineEvent
from courses.models import GlossaryTerm as StoredTerm

Versions = Mapping[str, SourceVersion]
Values = dict[str, Any]

TERM = ("position", "term", "language", "expansion", "definition", "quotes")
EVENT = ("position", "date", "dated", "text", "language", "quotes")
"""Fields that hold what the sources say."""


def store_glossary(course: Course, outline: CourseOutline, versions: Versions) -> None:
    """Store the terms of a course; what is stored as it should be stays untouched."""
    wanted = [
        {"position": position, **_describe_term(term, versions)}
        for position, term in enumerate(outline.glossary, 1)
    ]
    if list(course.terms.values(*TERM)) != wanted:
        course.terms.all().delete()
        StoredTerm.objects.bulk_create(StoredTerm(course=course, **values) for values in wanted)


def store_timeline(module: Module, events: Iterable[Event], versions: Versions) -> None:
    """Store the dated events of a module, the oldest first."""
    wanted = [
        {"position": position, **_describe_event(event, versions)}
        for position, event in enumerate(events, 1)
    ]
    if list(module.events.values(*EVENT)) != wanted:
        module.events.all().delete()
        TimelineEvent.objects.bulk_create(
            TimelineEvent(module=module, **values) for values in wanted
        )


def describe_quotes(quotes: Iterable[Quote], versions: Versions) -> list[Values]:
    """Describe quotes in plain values, each with the version that its place counts in."""
    return [
        {
            "document": quote.place.document,
            "version": versions[quote.place.document].sha256,
            "start": quote.place.start,
            "end": quote.place.end,
            "text": quote.text,
        }
        for quote in quotes
    ]


def _describe_term(term: GlossaryTerm, versions: Versions) -> Values:
    return {
        "term": term.term,
        "language": term.language,
        "expansion": term.expansion,
        "definition": term.definition,
        "quotes": describe_quotes(term.quotes, versions),
    }


def _describe_event(event: Event, versions: Versions) -> Values:
    return {
        "date": event.date,
        "dated": event.dated,
        "text": event.text,
        "language": event.language,
        "quotes": describe_quotes((event.quote, *event.also), versions),
    }
