"""What the open elements around a text make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from selectolax.lexbor import LexborNode

from courses.sources.readers.html_notes import find_note, holds_notes
from courses.sources.records import BlockKind

HEADINGS = {f"h{level}": level for level in range(1, 7)}
KINDS = {
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.NOTE,
    "caption": BlockKind.NOTE,
    "li": BlockKind.LIST_ITEM,
    "tr": BlockKind.TABLE_ROW,
} | dict.fromkeys(HEADINGS, BlockKind.HEADING)
LAYOUT = "table, h1, h2, h3, h4, ul, ol, dl, p + p"
"""What stands in a table that only places text on the page."""


@dataclass(slots=True)
class Frame:
    """An open element."""

    tag: str
    kind: BlockKind | None = None
    """What its text is; nothing where the elements around it say so."""
    label: str = ""
    count: int = 0
    """Items of a list so far."""
    letters: bool = False
    """The list counts by letters."""
    notes: bool = False
    """It holds the page's notes."""
    layout: bool = False
    """It is a table that only places text on the page."""
    begun: bool = False
    """Something was written into it."""

    @property
    def level(self) -> int:
        """Depth, where it is a heading."""
        return HEADINGS.get(self.tag, 0)


def open_frame(node: LexborNode, around: Sequence[Frame]) -> Frame:
    """Make the frame of an element inside others."""
    frame = Frame(node.tag or "", KINDS.get(node.tag or ""))
    parent = around[-1] if around else Frame("")
    frame.notes = parent.notes or holds_notes(node)
    match frame.tag:
        case "ol":
            frame.count = _read_number(node, "start", 1) - 1
            frame.letters = node.attributes.get("type") == "a"
        case "li":
            _count_item(frame, node, parent)
        case "table":
            frame.layout = any(child.css_first(LAYOUT) for child in node.iter())
        case "tr":
            frame.kind = None if _is_in_layout(around) else BlockKind.TABLE_ROW
            frame.label = "" if node.css_first("td") else "header"
        case _:
            pass
    return _mark_note(frame, node)


def _count_item(frame: Frame, node: LexborNode, parent: Frame) -> None:
    if parent.tag != "ol":
        return
    parent.count = _read_number(node, "value", parent.count + 1)
    letter = ascii_lowercase[(parent.count - 1) % len(ascii_lowercase)]
    frame.label = letter if parent.letters else str(parent.count)


def _mark_note(frame: Frame, node: LexborNode) -> Frame:
    number = find_note(node) or (frame.label if frame.notes and frame.tag == "li" else "")
    if number:
        frame.kind, frame.label = BlockKind.FOOTNOTE, number
    return frame


def _is_in_layout(around: Sequence[Frame]) -> bool:
    tables = [frame for frame in around if frame.tag == "table"]
    return bool(tables) and tables[-1].layout


def _read_number(node: LexborNode, name: str, otherwise: int) -> int:
    value = node.attributes.get(name) or ""
    return int(value) if value.isdecimal() and len(value) < 6 else otherwise  # noqa: PLR2004 - no list is longer
