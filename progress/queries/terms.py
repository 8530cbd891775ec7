"""The terms of a lesson: what its sources say of them, and where its text says them first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from courses.building import records
from courses.building.glossary import locate_term
from courses.models import GlossaryTerm
from progress.queries.directions import direction_of
from progress.queries.marks import Mark, Numbering

LONGEST = 24
"""Characters of a term that fits on a line of a phone, where a button is never broken; the list
below the text explains a longer one."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term that a lesson uses, as its sources explain it."""

    anchor: str
    name: str
    expansion: str
    """What the letters of an acronym stand for."""
    definition: str
    language: str
    marks: tuple[Mark, ...]
    """The place that explains it, where the course's lessons rest on its document."""

    @property
    def direction(self) -> str:
        """The direction of its script."""
        return direction_of(self.language)

    def locate(self, text: str) -> tuple[int, int] | None:
        """Locate where a text first says it: the start and the end."""
        record = records.GlossaryTerm(self.name, self.language, self.expansion, self.definition)
        return locate_term(record, text)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a text, and the term that it is the first to say."""

    text: str
    term: Term | None = None
    before: str = ""
    behind: str = ""
    """What stands next to the term and stays with it on one line."""


class Explainer:
    """Finds where texts first say terms; each term once, in the order in which texts come."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._unsaid = [term for term in terms if len(term.name) <= LONGEST]

    def split(self, text: str) -> tuple[Run, ...]:
        """Split a text into runs, so that each term that it is the first to say is one of them.

        Where terms overlap, the one that begins first is said, the longest of them.
        """
        found = [(span, term) for term in self._unsaid if (span := term.locate(text))]
        said = _pick(found)
        self._unsaid = [term for term in self._unsaid if term not in said.values()]
        return tuple(run for run in _cut(text, said) if run.text)


def read_terms(rows: Iterable[GlossaryTerm], numbering: Numbering) -> tuple[Term, ...]:
    """Read the terms of a lesson."""
    return tuple(
        Term(
            anchor=f"term-{index}",
            name=row.term,
            expansion=row.expansion,
            definition=row.definition,
            language=row.language,
            marks=numbering.mark_known(sorted(row.quotes, key=lambda one: not _defines(one, row))),
        )
        for index, row in enumerate(rows, 1)
    )


def _defines(quote: Mapping[str, Any], row: GlossaryTerm) -> bool:
    """Tell whether a quote has the words of the definition: another may only spell the letters."""
    return row.definition in quote["text"]


_Span = tuple[int, int]


def _pick(found: Sequence[tuple[_Span, Term]]) -> dict[_Span, Term]:
    """Pick the spans that do not overlap, in the order of the text."""
    picked: dict[_Span, Term] = {}
    reached = 0
    for (start, end), term in sorted(found, key=lambda one: (one[0][0], -one[0][1])):
        if start >= reached:
            picked[start, end] = term
            reached = end
    return picked


def _cut(text: str, said: Mapping[_Span, Term]) -> Iterator[Run]:
    reached = 0
    limits = [*(start for start, _ in said), len(text)][1:]
    for ((start, end), term), limit in zip(said.items(), limits, strict=True):
        lead, before = _part_last(text[reached:start])
        behind = text[end:limit].partition(" ")[0]
        yield Run(lead)
        yield Run(text[start:end], term, before, behind)
        reached = end + len(behind)
    yield Run(text[reached:])


def _part_last(text: str) -> tuple[str, str]:
    """Part what stands behind the last space, where a line may end."""
    start = text.rfind(" ") + 1
    return text[:start], text[start:]
