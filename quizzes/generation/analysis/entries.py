"""Terms with what is said of them: bullets, definitions, glossaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from courses.sources.records import BlockKind
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.verbs import plural_forms, singular_forms

_TERM = re.compile(r"^(?P<term>[A-ZÀ-Ý0-9«][^.:;?!]{1,70}?)(?: ?:| [–—]) +(?P<body>\S.+)$")
_LISTED = frozenset({BlockKind.DEFINITION, BlockKind.LIST_ITEM})
_LONGEST_TERM = 10
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A term and the sentences about it; ``body`` is the first of them, the term taken off."""

    term: str
    body: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that stand together, with the sentence before them where one is."""

    entries: tuple[Entry, ...]
    lead: Statement | None = None
    headings: tuple[str, ...] = ()


def read_groups(statements: Sequence[Statement]) -> tuple[Group, ...]:
    """Find the runs of blocks that each say something of a term, in reading order."""
    return tuple(
        group
        for _, part in groupby(statements, key=lambda s: s.sentence.document.name)
        for group in _read_document(list(part))
    )


def _read_document(statements: Sequence[Statement]) -> Iterator[Group]:
    lead: Statement | None = None
    entries: list[Entry] = []
    for _, part in groupby(statements, key=lambda s: s.sentence.place[0]):
        block = tuple(part)
        entry = _read_entry(block)
        if entry and (not entries or _is_next(entries[-1], entry)):
            entries.append(entry)
            continue
        yield from _close(entries, lead)
        entries = [entry] if entry else []
        lead = lead if entry else block[-1]
    yield from _close(entries, lead)


def _close(entries: Sequence[Entry], lead: Statement | None) -> Iterator[Group]:
    """A run of paragraphs must be long enough to be no chance; one item does not make a list."""
    listed = bool(entries) and entries[0].statements[0].block_kind in _LISTED
    if len(entries) >= (2 if listed else _FEWEST):
        block = entries[0].statements[0].sentence.block
        near = lead is not None and lead.sentence.block.headings == block.headings
        yield Group(tuple(entries), lead if near else None, block.headings)


def _is_next(before: Entry, entry: Entry) -> bool:
    one, other = before.statements[-1].sentence, entry.statements[0].sentence
    same = one.block.kind is other.block.kind and one.block.headings == other.block.headings
    return same and other.place[0] == one.place[0] + 1


def _read_entry(block: tuple[Statement, ...]) -> Entry | None:
    first = block[0]
    if first.sentence.place[1] or first.block_kind is BlockKind.TABLE_ROW:
        return None
    if first.term:
        return Entry(first.term, first.text, block)
    match = _TERM.match(first.text)
    if match is None or not _is_term(match["term"]):
        return None
    return Entry(match["term"].strip("« »"), match["body"], block)


def _is_term(text: str) -> bool:
    """A term is short and no sentence."""
    words = text.split()
    verbs = any(w in singular_forms() or w in plural_forms() for w in words[1:])
    return len(words) <= _LONGEST_TERM and not (verbs and len(words) > _FEWEST)
