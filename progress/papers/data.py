"""Writes a paper as plain JSON values for the template; what people wrote is data, never markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from progress.certificates.letters import BREAK, make_drawable
from progress.papers.drawing import draw
from progress.papers.measures import (
    BETWEEN,
    BOTTOM,
    HEAD,
    SIDE,
    TOP,
    Page,
    row_height,
    share_out,
)
from progress.papers.numbers import say_number, say_share
from progress.papers.records import Fact, Heading, Listing, Paper, Row, Strong
from progress.papers.texts import describe_text

HEAD_LINES = 2
ROOMY = 64
"""Letters that have room on one line, such as those of a hash."""

Value = dict[str, Any]


def describe_frame(paper: Paper) -> Value:
    """Describe what all pages of a paper have in common."""
    page = Page.of(paper)
    return {
        "language": paper.language,
        "is_leftward": paper.is_leftward,
        "kind": make_drawable(paper.kind),
        "title": make_drawable(paper.title),
        "foot": make_drawable(paper.foot),
        "page_of": paper.page_of,
        "width": page.width,
        "height": page.height,
        "top": TOP,
        "bottom": BOTTOM,
        "side": SIDE,
        "head": HEAD,
        "between": BETWEEN,
    }


def describe_lead(paper: Paper) -> Value:
    """Describe what stands before the long list."""
    return {
        "facts": list(map(_describe_fact, paper.facts)),
        "sections": [_describe_section(one, paper) for one in paper.sections],
        "about": list(map(_describe_line, paper.about)),
    }


def describe_listing(listing: Listing, rows: Iterable[Row], paper: Paper) -> Value:
    """Describe a list with some of its rows."""
    widths = share_out(listing.headings, Page.of(paper).room)
    columns = list(zip(listing.headings, widths, strict=True))
    return {
        "kind": "listing",
        "title": make_drawable(listing.title),
        "empty": make_drawable(listing.empty),
        "lines": listing.lines,
        "row_height": row_height(listing),
        "headings": [_describe_heading(one, width) for one, width in columns],
        "rows": [
            [
                _describe_cell(cell, heading, paper.language)
                if isinstance(cell, int | float | None)
                else _describe_words(cell, heading, width - BETWEEN, listing.lines)
                for cell, (heading, width) in zip(row, columns, strict=True)
            ]
            for row in rows
        ],
    }


def _describe_section(section: Any, paper: Paper) -> Value:
    if isinstance(section, Listing):
        return describe_listing(section, section.rows, paper)
    return draw(section, paper.language)


def _describe_fact(fact: Fact) -> Value:
    return {"label": make_drawable(fact.label), "value": make_drawable(fact.value)}


def _describe_line(fact: Fact) -> Value:
    """Describe a line with all its width: what has room there can be copied without breaks."""
    told = _describe_fact(fact)
    is_short = len(fact.value) <= ROOMY
    return {**told, "value": told["value"].replace(BREAK, "")} if is_short else told


def _describe_heading(heading: Heading, width: float) -> Value:
    words = describe_text(heading.text, width - BETWEEN, HEAD_LINES)
    return {**words, "width": width, "at_end": heading.is_number and not heading.is_share}


def _describe_cell(cell: float | None, heading: Heading, language: str) -> Value:
    if cell is None:
        return {"number": ""}
    if heading.is_share:
        return {"number": say_share(cell, language), "bar": min(1.0, max(0.0, cell))}
    return {"number": say_number(cell, language, 0 if isinstance(cell, int) else 1)}


def _describe_words(cell: str | Strong, heading: Heading, room: float, lines: int) -> Value:
    if isinstance(cell, Strong):
        return {**describe_text(cell.text, room, lines), "is_strong": True}
    if heading.is_number:
        return {"number": make_drawable(cell)}
    return describe_text(cell, room, lines)
