"""Marks: places in the sources of a lesson, under the numbers that its page gives the sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from courses.models import LessonRevision, Passage, SourceDocument


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a source."""

    number: int
    """Of the source within the lesson, from 1."""
    document: str
    title: str
    version: str
    """The version's SHA-256."""
    start: int
    end: int
    path: tuple[str, ...] = ()
    """The headings that it stands below in its document, the outermost first."""

    def holds(self, place: Mapping[str, Any]) -> bool:
        """Tell whether a place lies within it."""
        is_within = self.start <= place["start"] and place["end"] <= self.end
        return bool(is_within and place["version"] == self.version)


@dataclass(frozen=True, slots=True)
class LessonSource:
    """A document that a lesson rests on, and the first place that the lesson takes from it."""

    document: SourceDocument
    first: Mark


class Paths:
    """Finds the headings that a place of a document stands below."""

    def __init__(self, passages: Iterable[Passage] = ()) -> None:
        self._passages: dict[str, list[Passage]] = defaultdict(list)
        for passage in passages:
            self._passages[passage.version.sha256].append(passage)

    def find(self, place: Mapping[str, Any]) -> tuple[str, ...]:
        """Find the headings, the outermost first; none of a place that nobody cut to passages."""
        around = self._passages.get(place["version"], ())
        holding = (one for one in around if one.start <= place["start"] < one.end)
        return next((tuple(one.headings) for one in holding), ())


def read_paths(revision: LessonRevision) -> Paths:
    """Read the headings of the versions that a lesson was built from, in one query."""
    passages = Passage.objects.filter(version__lesson_revisions=revision)
    narrow = passages.select_related("version").only("headings", "start", "end", "version__sha256")
    return Paths(narrow.order_by("version", "position"))


class Numbering:
    """Numbers the documents of a lesson in the order in which it first takes from them."""

    def __init__(self, documents: Iterable[SourceDocument], paths: Paths | None = None) -> None:
        self._paths = paths or Paths()
        self._known = {document.name: document for document in documents}
        self._first: dict[str, Mark] = {}

    def mark(self, place: Mapping[str, Any]) -> Mark:
        """Mark a place in one of the documents."""
        name = place["document"]
        first = self._first.get(name)
        mark = Mark(
            number=first.number if first else len(self._first) + 1,
            document=name,
            title=self._known[name].title,
            version=place["version"],
            start=place["start"],
            end=place["end"],
            path=self._paths.find(place),
        )
        self._first.setdefault(name, mark)
        return mark

    def mark_known(self, places: Iterable[Mapping[str, Any]]) -> tuple[Mark, ...]:
        """Mark the first of the places that stands in one of the documents, if any does."""
        known = (place for place in places if place["document"] in self._known)
        return tuple(self.mark(place) for place in islice(known, 1))

    @property
    def sources(self) -> tuple[LessonSource, ...]:
        """The documents that have a number, each with the first place that was marked."""
        return tuple(LessonSource(self._known[name], mark) for name, mark in self._first.items())
