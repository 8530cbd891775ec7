"""Reads what a course teaches and asks of its documents, passage by passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.db.models import OuterRef, QuerySet, Subquery

from courses.models import Course, Passage, SourceVersion
from progress.queries.coverage.asked import read_asked
from progress.queries.coverage.spans import PassageIndex
from progress.queries.coverage.taught import TeachingLesson, read_taught
from progress.queries.sums.facilities import Known, read_facilities


class CoverageState(StrEnum):
    """What becomes of a passage in a course."""

    TAUGHT = "taught"
    """And not asked about."""
    ASKED = "asked"
    """And not taught."""
    BOTH = "both"
    NEITHER = "neither"


@dataclass(slots=True)
class CoveredPassage:
    """A passage of the newest version of a document, with what a course makes of it."""

    passage: Passage
    lessons: list[TeachingLesson] = field(default_factory=list)
    """Those that say any of it, in teaching order."""
    questions: dict[int, str] = field(default_factory=dict)
    """The approved questions that rest on any of it, their identities by id."""
    facility: float | None = None
    """The mean of their facilities; none where nobody answered any of them."""
    n: int = 0
    """First attempts that saw one of them."""

    @property
    def state(self) -> CoverageState:
        """Whether it is taught, asked about, both or neither."""
        if self.questions:
            return CoverageState.BOTH if self.lessons else CoverageState.ASKED
        return CoverageState.TAUGHT if self.lessons else CoverageState.NEITHER

    def know(self, facilities: Mapping[int, Known]) -> None:
        """Take in how well its questions are known."""
        known = [facilities[pk] for pk in self.questions if pk in facilities]
        self.n = sum(one.n for one in known)
        if known:
            self.facility = sum(one.facility for one in known) / len(known)


def read_coverage(course: Course) -> list[CoveredPassage]:
    """Read all passages of the course's documents, in order, in four queries."""
    covered = {passage.pk: CoveredPassage(passage) for passage in _passages(course)}
    indexes = _index(one.passage for one in covered.values())
    for place in read_taught(course):
        for passage in _find(indexes, place.version, place.start, place.end):
            if place.lesson not in (lessons := covered[passage.pk].lessons):
                lessons.append(place.lesson)
    for asked in read_asked(course):
        for passage in _find(indexes, asked.version, asked.start, asked.end):
            covered[passage.pk].questions[asked.question] = asked.identity
    facilities = read_facilities(course)
    for one in covered.values():
        one.know(facilities)
    return list(covered.values())


def _passages(course: Course) -> QuerySet[Passage]:
    """Select the passages of the newest version of each document that the course was built from."""
    versions = SourceVersion.objects.filter(document=OuterRef("version__document"))
    newest = Subquery(versions.order_by("-number").values("pk")[:1])
    passages = Passage.objects.filter(version__document__courses=course, version=newest)
    shown = ("position", "headings", "start", "end")
    of_version = ("version__sha256", "version__number")
    of_document = ("version__document__name", "version__document__title")
    return (
        passages.select_related("version__document")
        .only(*shown, *of_version, *of_document)
        .order_by("version__document__name", "position")
    )


def _index(passages: Iterable[Passage]) -> Mapping[str, PassageIndex]:
    by_version: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_version[passage.version.sha256].append(passage)
    return {version: PassageIndex.of(own) for version, own in by_version.items()}


def _find(
    indexes: Mapping[str, PassageIndex], version: str, start: int, end: int
) -> Iterable[Passage]:
    """Find the passages at a place; none where the version is not the newest."""
    index = indexes.get(version)
    return index.touched(start, end) if index else ()
