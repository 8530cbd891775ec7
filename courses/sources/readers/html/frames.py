"""What the open elements around a text make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from selectolax.lexbor import LexborNode

from courses.sources.readers.html.notes import find_note, holds_notes
from courses.sources.readers.html.tables import find_header, is_layout
from courses.sources.records import BlockKind

HEADINGS = {f"h{level}": level for level in range(1, 7)}
KINDS = {
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.NOTE,
    "caption": BlockKind.NOTE,
    "li": BlockKind.LIST_ITEM,
    "tr": BlockKind.TABLE_ROW,
}
TITLE = "MsoTitle"
"""The class that Word gives the title of a page that it saves."""


@dataclass(slots=True)
class Frame:
    """An open element."""

    tag: str
    kind: BlockKind | None = None
    """What its text is; nothing where the elements around it say so."""
    level: int = 0
    """Depth, where it is a heading."""
    label: str = ""
    count: int = 0
    """Items of a list so far."""
    letters: bool = False
    """The list counts by letters."""
    notes: bool = False
    """It holds the page's notes."""
    layout: bool = False
    """It is a table that only places text on the page."""
    header: int = 0
    """The row of a table that names its columns."""
    begun: bool = False
    """Something was written into it."""


def open_frame(node: LexborNode, around: Sequence[Frame]) -> Frame:
    """Make the frame of an element inside others."""
    frame = Frame(node.tag or "", KINDS.get(node.tag or ""), level=_find_level(node))
    parent = around[-1] if around else Frame("")
    frame.notes = parent.notes or holds_notes(node)
    match frame.tag:
        case "ol":
            frame.count = _read_number(node, "start", 1) - 1
            frame.letters = node.attributes.get("type") == "a"
        case "li":
            _count_item(frame, node, parent)
        case "table":
            frame.layout, frame.header = is_layout(node), find_header(node)
        case "tr":
            _open_row(frame, node, around)
        case _:
            pass
    return _mark_note(frame, node)


def _find_level(node: LexborNode) -> int:
    """Tell how deep a heading is, by its tag or by what the page says of it; else 0."""
    if TITLE in (node.attributes.get("class") or "").split():
        return 1
    if node.attributes.get("role") == "heading":
        return _read_number(node, "aria-level", 2)
    return HEADINGS.get(node.tag or "", 0)


def _open_row(frame: Frame, node: LexborNode, around: Sequence[Frame]) -> None:
    table = next((other for other in reversed(around) if other.tag == "table"), Frame(""))
    frame.kind = None if table.layout else BlockKind.TABLE_ROW
    named = node.css_first("th") is not None and node.css_first("td") is None
    frame.label = "header" if named or node.mem_id == table.header else ""


def _count_item(frame: Frame, node: LexborNode, parent: Frame) -> None:
    frame.label = node.attributes.get("data-number") or ""
    if parent.tag != "ol" or frame.label:
        return
    parent.count = _read_number(node, "value", parent.count + 1)
    letter = ascii_lowercase[(parent.count - 1) % len(ascii_lowercase)]
    frame.label = letter if parent.letters else str(parent.count)


def _mark_note(frame: Frame, node: LexborNode) -> Frame:
    """Say of headings and notes what they are, whatever their tag."""
    number = find_note(node) or (frame.label if frame.notes and frame.tag == "li" else "")
    if number:
        frame.kind, frame.label = BlockKind.FOOTNOTE, number
    elif frame.level:
        frame.kind = BlockKind.HEADING
    elif node.attributes.get("role") == "note":
        frame.kind = BlockKind.NOTE
    return frame


def _read_number(node: LexborNode, name: str, otherwise: int) -> int:
    value = node.attributes.get(name) or ""
    return int(value) if value.isdecimal() and len(value) < 6 else otherwise  # noqa: PLR2004 - no list is longer
