"""The passages that a question rests on, with its quotes marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q

from courses.admin.kinds import name_kind
from courses.admin.places import link_to_place
from courses.models import Passage, SourceDocument
from quizzes.admin.highlighting import Segment, TextRange, cut_marked, find_quote
from quizzes.models import Provenance


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block of a passage in marked and unmarked segments."""

    kind: str
    language: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage with the quotes that stand in it, and where its document says so."""

    document: SourceDocument
    headings: tuple[str, ...]
    blocks: tuple[ShownBlock, ...]
    quotes: tuple[str, ...]
    url: str


def show_proof(proof: Sequence[Provenance]) -> list[ShownPassage]:
    """Show each passage that the proof of a question version stands in, once.

    ``proof`` comes with its source versions and documents; one query is made.
    """
    passages = _find_passages(proof)
    return [_show(passage, _within(passage, proof)) for passage in passages]


def _find_passages(proof: Sequence[Provenance]) -> list[Passage]:
    """Find the passages, in the order of their versions and places."""
    if not proof:
        return []
    touched = (
        Q(version=part.source_version_id, start__lt=part.end, end__gt=part.start) for part in proof
    )
    return list(Passage.objects.filter(reduce(or_, touched)).order_by("version", "position"))


def _within(passage: Passage, proof: Sequence[Provenance]) -> list[Provenance]:
    return [
        part
        for part in proof
        if part.source_version_id == passage.version_id
        and part.start < passage.end
        and passage.start < part.end
    ]


def _show(passage: Passage, proof: Sequence[Provenance]) -> ShownPassage:
    marked = [part for quote in proof for part in _mark(passage, quote)]
    return ShownPassage(
        document=proof[0].source_version.document,
        headings=tuple(passage.headings),
        blocks=tuple(
            ShownBlock(
                kind=name_kind(block["kind"]),
                language=block["language"],
                segments=cut_marked(
                    block["text"], [part for part in marked if part.index == number]
                ),
            )
            for number, block in enumerate(passage.blocks)
        ),
        quotes=tuple(part.quote for part in proof),
        url=link_to_place(passage.version_id, proof[0].start, proof[0].end),
    )


def _mark(passage: Passage, quote: Provenance) -> list[TextRange]:
    """Find the quote in the blocks that its span touches; mark them whole where it is not."""
    touched = [
        number
        for number, block in enumerate(passage.blocks)
        if block["start"] < quote.end and quote.start < block["end"]
    ]
    texts = [passage.blocks[number]["text"] for number in touched]
    found = find_quote(texts, quote.quote) or [
        TextRange(index, 0, len(text)) for index, text in enumerate(texts)
    ]
    return [TextRange(touched[part.index], part.start, part.end) for part in found]
