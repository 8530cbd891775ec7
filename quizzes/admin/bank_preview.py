"""What was read of a file of questions, question by question, and what storing it will do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import pgettext

from quizzes.exchange import BankQuestion, unpack
from quizzes.models import BankImport, Question
from quizzes.models.question import ITEM_KINDS
from quizzes.queries.bank_matches import Match, match_questions
from quizzes.queries.bank_words import describe_fault
from quizzes.services.proving import Sources

SHOWN = 50
"""Questions a page."""
MOST_FAULTS = 200
KINDS = dict(ITEM_KINDS)


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """A question of the file as it will be."""

    line: int
    number: int
    read: BankQuestion
    kind: str
    match: str
    is_proved: bool
    stored: int | None
    """The id of the question that it became, where that is still there."""


@dataclass(frozen=True, slots=True)
class Preview:
    """All that the page of an import shows of it."""

    figures: list[tuple[str, int]]
    faults: list[tuple[int, int, str]]
    """Line, number of the question and what is wrong with it."""
    notes: list[tuple[int, int, str]]
    more: int
    """Faults and notes that are not shown."""
    page: Page[Any]
    """The part of the file that is leafed through."""
    questions: list[ShownQuestion]


def name_matches(*, is_stored: bool) -> dict[str, str]:
    """Name what becomes of questions, or became."""
    if is_stored:
        return {
            Match.NEW: pgettext("question of an import", "stored as a draft"),
            Match.CHANGED: pgettext("question of an import", "stored as a new version"),
            Match.THERE: pgettext("question of an import", "was there already"),
            Match.TWICE: pgettext("question of an import", "stood twice in the file"),
        }
    return {
        Match.NEW: pgettext("question of an import", "new: becomes a draft"),
        Match.CHANGED: pgettext("question of an import", "reworded: becomes a new version"),
        Match.THERE: pgettext("question of an import", "is there already"),
        Match.TWICE: pgettext("question of an import", "stands twice in the file"),
    }


def preview(bank: BankImport, page: str | None) -> Preview:
    """Put what was read into words; six queries, however many questions there are."""
    rows = bank.questions
    reads = [unpack(row["read"]) for row in rows]
    is_stored = bank.applied_at is not None
    matches = (
        [row["became"] for row in rows]
        if is_stored
        else [one.match.value for one in match_questions(bank.course, reads)]
    )
    names = name_matches(is_stored=is_stored)
    counts = Counter(matches)
    page_shown = Paginator(list(zip(rows, reads, matches, strict=True)), SHOWN).get_page(page)
    sources = Sources.of(bank.course)
    stored = {row["stored"] for row, _read, _match in page_shown if "stored" in row}
    kept = set(Question.objects.filter(pk__in=stored).values_list("pk", flat=True))
    told = len(bank.faults) + len(bank.notes)
    faults, notes = _describe(bank.faults), _describe(bank.notes)
    return Preview(
        figures=[(names[match], counts[match]) for match in Match if counts[match]],
        faults=faults,
        notes=notes,
        more=told - len(faults) - len(notes),
        page=page_shown,
        questions=[
            _show(row, read, names[match], sources, kept) for row, read, match in page_shown
        ],
    )


def _show(
    row: Mapping[str, Any], read: BankQuestion, match: str, sources: Sources, kept: set[int]
) -> ShownQuestion:
    proved = row["proved"] if "proved" in row else bool(sources.prove(read.sources))
    kind = str(KINDS[read.kind])
    stored = row.get("stored")
    return ShownQuestion(
        row["line"],
        row["question"],
        read,
        kind,
        match,
        proved,
        stored if stored in kept else None,
    )


def _describe(faults: list[dict[str, Any]]) -> list[tuple[int, int, str]]:
    return [(one["line"], one["question"], describe_fault(one)) for one in faults[:MOST_FAULTS]]
