"""The passages that quotes are picked from, beside the form of a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from courses.admin.kinds import name_kind
from courses.admin.places import link_to_place
from courses.models import Passage, SourceVersion, heavy
from quizzes.admin.highlighting import Segment, cut_marked, find_quote
from quizzes.models import Provenance

SHOWN = 40
"""Passages of a document that a page lists."""
MOST = 8
"""Passages that stand beside a form."""


@dataclass(frozen=True, slots=True)
class PickBlock:
    """A block that can be quoted whole or in part."""

    kind: str
    language: str
    start: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class PickPassage:
    """A passage with the blocks of one version of a document."""

    source: SourceVersion
    headings: tuple[str, ...]
    blocks: tuple[PickBlock, ...]
    url: str


def show_around(proof: Sequence[Provenance]) -> list[PickPassage]:
    """Show the passages that the quotes of a version stand in, with the quotes marked."""
    if not proof:
        return []
    touched = (
        Q(version=part.source_version_id, start__lt=part.end, end__gt=part.start) for part in proof
    )
    passages = _select().filter(reduce(or_, touched)).order_by("version", "position")[:MOST]
    return [show_passage(one, [part.quote for part in proof]) for one in passages]


def show_passage(passage: Passage, quotes: Iterable[str] = ()) -> PickPassage:
    """Show one passage."""
    texts = [block["text"] for block in passage.blocks]
    marked = [part for quote in quotes for part in find_quote(texts, quote)]
    return PickPassage(
        source=passage.version,
        headings=tuple(passage.headings),
        blocks=tuple(
            PickBlock(
                kind=name_kind(block["kind"]),
                language=block["language"],
                start=block["start"],
                segments=cut_marked(block["text"], [m for m in marked if m.index == number]),
            )
            for number, block in enumerate(passage.blocks)
        ),
        url=link_to_place(passage.version_id, passage.start, passage.end),
    )


def list_passages(version: SourceVersion, page: str) -> Page[Passage]:
    """List some of the passages of a version."""
    return Paginator(version.passages.order_by("position"), SHOWN).get_page(page)


def find_passage(version: SourceVersion, asked: int | None, start: int | None) -> Passage | None:
    """Find a passage of a version by its id, else the one at an offset."""
    passages = _select().filter(version=version)
    if asked is not None:
        return passages.filter(pk=asked).first()
    if start is None:
        return None
    return passages.filter(end__gt=start).order_by("position").first()


def _select() -> QuerySet[Passage]:
    return Passage.objects.select_related("version__document").defer(*heavy("version"))
