"""Passages: the runs of blocks that stand below one heading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from courses.building.records import Passage
from courses.sources import Block, BlockKind, Document


@dataclass(frozen=True, slots=True)
class Section:
    """A passage, and what stands above it."""

    heading: Block | None
    """The one right above; none where only the paths of the blocks name it."""
    passage: Passage
    title: str
    """Of the document; nothing where only its file has a name."""


def cut_passages(document: Document) -> tuple[Passage, ...]:
    """Cut a document into one passage a heading; notes and headings are in none."""
    return tuple(section.passage for section in cut_sections(document))


def cut_sections(document: Document) -> Iterator[Section]:
    """Cut a document into passages, each with its heading."""
    heading: Block | None = None
    run: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.FOOTNOTE:
            continue
        opens = block.kind is BlockKind.HEADING
        if run and (opens or block.headings != run[-1].headings):
            yield _close(document, heading, run)
            run, heading = [], None
        if opens:
            heading = block
        else:
            run.append(block)
    if run:
        yield _close(document, heading, run)


def _close(document: Document, heading: Block | None, run: list[Block]) -> Section:
    path = run[0].headings
    own = heading if heading and path and heading.text == path[-1] else None
    return Section(own, Passage(document.name, path, tuple(run)), _find_title(document))


def _find_title(document: Document) -> str:
    title = document.metadata.title
    return "" if title == PurePosixPath(document.name).stem else title
