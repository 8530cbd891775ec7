"""What the page of coverage shows: documents as maps, and their passages as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from courses.admin.places import link_to_place
from courses.models import Course, Passage, SourceDocument, SourceVersion
from progress.queries.coverage.passages import CoverageState, CoveredPassage
from progress.queries.coverage.tables import NAMES

SIGNS = {
    CoverageState.BOTH: "●",
    CoverageState.TAUGHT: "◐",
    CoverageState.ASKED: "◑",
    CoverageState.NEITHER: "○",
}
"""A sign for each state, for those who do not see colours."""


@dataclass(frozen=True, slots=True)
class MapCell:
    """A passage on the map of its document, with the way to its row."""

    state: CoverageState
    sign: str
    name: str
    url: str
    is_shown: bool
    """Whether the filter leaves it in the table."""


@dataclass(frozen=True, slots=True)
class DocumentMap:
    """A document with its passages in order, and how many there are in each state."""

    document: SourceDocument
    version: SourceVersion
    cells: Sequence[MapCell]
    counts: Sequence[tuple[str, str, int]]
    """Sign, name and number of each state."""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A passage in the table."""

    covered: CoveredPassage
    sign: str
    name: str
    url: str
    """The passage in the text of its document."""
    write_url: str
    """Where a question about it is written by hand."""

    @property
    def is_gap(self) -> bool:
        """Whether nothing is asked about it."""
        return not self.covered.questions


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which passages the table lists; None for any."""

    document: int | None
    """By id."""
    state: CoverageState | None
    known_below: float | None
    """Those that are known less well than this share of points; unanswered ones are not."""

    def takes(self, one: CoveredPassage) -> bool:
        """Tell whether a passage is listed."""
        if self.document not in {None, one.passage.version.document_id}:
            return False
        if self.state not in {None, one.state}:
            return False
        limit = self.known_below
        return limit is None or (one.facility is not None and one.facility < limit)


def draw_maps(
    covered: Iterable[CoveredPassage], wanted: Wanted, places: dict[int, str]
) -> list[DocumentMap]:
    """Draw a map a document; ``places`` has the address of each passage's row, by its id."""
    maps = []
    for version, own in groupby(covered, key=lambda one: one.passage.version):
        passages = list(own)
        counted = Counter(one.state for one in passages)
        maps.append(
            DocumentMap(
                document=version.document,
                version=version,
                cells=[_draw(one, wanted, places) for one in passages],
                counts=[(SIGNS[one], str(NAMES[one]), counted[one]) for one in NAMES],
            )
        )
    return maps


def _draw(one: CoveredPassage, wanted: Wanted, places: dict[int, str]) -> MapCell:
    said = {
        "number": one.passage.position,
        "headings": " › ".join(one.passage.headings) or "–",
        "state": NAMES[one.state],
    }
    return MapCell(
        state=one.state,
        sign=SIGNS[one.state],
        name=_("%(number)d. %(headings)s: %(state)s") % said,
        url=places.get(one.passage.pk, ""),
        is_shown=wanted.takes(one),
    )


def show_rows(course: Course, covered: Iterable[CoveredPassage]) -> list[ShownRow]:
    """Show passages in the table."""
    return [
        ShownRow(
            covered=one,
            sign=SIGNS[one.state],
            name=str(NAMES[one.state]),
            url=link_to_place(one.passage.version_id, one.passage.start, one.passage.end),
            write_url=_link_to_writing(course, one.passage),
        )
        for one in covered
    ]


def _link_to_writing(course: Course, passage: Passage) -> str:
    begun = {
        "course": course.pk,
        "version": passage.version_id,
        "start": passage.start,
        "end": passage.end,
    }
    return f"{reverse('admin:quizzes_question_write')}?{urlencode(begun)}"
