"""What a page shows of the passages of a version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from courses.admin.kinds import name_kind
from courses.admin.languages import name_language
from courses.admin.places import link_to_place
from courses.admin.unseen import write_out
from courses.admin.windows import Window
from courses.models import Passage, SourceVersion


@dataclass(frozen=True, slots=True)
class PassageBlock:
    """A block of a passage, in words."""

    label: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage with its blocks and the address of its place in the decoded text."""

    headings: str
    blocks: list[PassageBlock]
    start: int
    end: int
    url: str


def show_passages(version: SourceVersion, window: Window) -> list[ShownPassage]:
    """Show the passages that lie in the part of the text that a window shows."""
    within = version.passages.filter(start__lt=window.end, end__gt=window.start)
    return [_show(passage) for passage in within.order_by("position")]


def _show(passage: Passage) -> ShownPassage:
    return ShownPassage(
        headings=write_out(" › ".join(passage.headings)),
        blocks=[_show_block(block) for block in passage.blocks],
        start=passage.start,
        end=passage.end,
        url=link_to_place(passage.version_id, passage.start, passage.end),
    )


def _show_block(block: Mapping[str, Any]) -> PassageBlock:
    return PassageBlock(
        label=f"{name_kind(block['kind'])} · {name_language(block['language'])}",
        language=block["language"],
        text=write_out(block["text"]),
    )
