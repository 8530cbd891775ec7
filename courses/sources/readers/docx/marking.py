"""What the styles of a DOCX file say, written into its paragraphs and runs."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from courses.sources.readers.docx.numbering import Number, Numbering
from courses.sources.readers.docx.styles import NO_HEADING, Styles
from courses.sources.readers.docx.xml import (
    VALUE,
    W,
    demand,
    read_switch,
    read_value,
    set_value,
)

TITLE = "Heading1"
DEEPEST_HEADING = 6
DEEPEST_LIST = 4
"""Counted from 0; the converter knows no deeper ones."""

FIRST_ROW = 0x20
"""The bit by which a table says that its style's first row counts."""

BOOKMARK = "number "
"""Opens the name of the bookmark in which an item's number is kept."""

UNCOUNTED = (f"{W}del", f"{W}moveFrom")
"""Marks of a paragraph that tracked changes took away."""


def mark_headings(body: ET.Element, styles: Styles) -> None:
    """Give headings the styles "Heading1" to "Heading6", below the title where there is one."""
    marked = [(paragraph, _find_level(paragraph, styles)) for paragraph in _paragraphs(body)]
    titled = any(level == 0 for _, level in marked)
    for paragraph, level in marked:
        if level is not None:
            depth = min(level + 1 if titled else level, DEEPEST_HEADING)
            set_value(demand(paragraph, "pPr"), "pStyle", f"Heading{depth}")


def mark_bold(body: ET.Element, styles: Styles) -> None:
    """Say in each run that it is bold where only a style says so."""
    for paragraph in _paragraphs(body):
        around = styles.read_switch(_name_style(paragraph, styles), "rPr/b")
        for run in paragraph.iter(f"{W}r"):
            own = styles.read_switch(read_value(run, "rPr/rStyle") or "", "rPr/b")
            bold = around if own is None else own
            if bold and read_switch(run, "rPr/b") is None:
                demand(run, "rPr", "b")


def mark_header_rows(body: ET.Element, styles: Styles) -> None:
    """Say in the first row of a table that it is a header where only the table's style says so."""
    for table in body.iter(f"{W}tbl"):
        row = table.find(f"{W}tr")
        style = read_value(table, "tblPr/tblStyle") or ""
        if row is not None and _shows_first_row(table) and styles.sets_first_row_apart(style):
            demand(row, "trPr", "tblHeader")


def number_items(body: ET.Element, styles: Styles, numbering: Numbering) -> None:
    """Keep the number of each list item in a bookmark; words before a paragraph become its text."""
    for paragraph in _paragraphs(body):
        place = _find_number(paragraph, styles)
        if place is None or _is_uncounted(paragraph):
            continue
        number = numbering.count(*place)
        properties = demand(paragraph, "pPr")
        _place_in_list(properties, *place, listed=number is not None and not number.words)
        if number is not None:
            _write_number(paragraph, number)


def _paragraphs(body: ET.Element) -> Iterator[ET.Element]:
    return body.iter(f"{W}p")


def _name_style(paragraph: ET.Element, styles: Styles) -> str:
    return read_value(paragraph, "pPr/pStyle") or styles.default


def _find_level(paragraph: ET.Element, styles: Styles) -> int | None:
    """Find how deep a heading stands: 0 is the title's place, None any other paragraph's."""
    style = _name_style(paragraph, styles)
    if styles.is_title(style):
        return 0
    outline = read_value(paragraph, "pPr/outlineLvl") or ""
    if outline.isdecimal():
        return int(outline) + 1 if int(outline) < NO_HEADING else None
    return styles.find_level(style) or None


def _shows_first_row(table: ET.Element) -> bool:
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return False
    value = look.get(VALUE, "0")
    said = look.get(f"{W}firstRow")
    return said == "1" if said is not None else bool(int(value, 16) & FIRST_ROW)


def _find_number(paragraph: ET.Element, styles: Styles) -> tuple[str, int] | None:
    """Find the list that numbers a paragraph, and the depth in it."""
    styled = styles.find_number(_name_style(paragraph, styles))
    key = read_value(paragraph, "pPr/numPr/numId") or (styled[0] if styled else "")
    depth = read_value(paragraph, "pPr/numPr/ilvl") or (styled[1] if styled else "0")
    return (key, int(depth)) if key not in {"", "0"} and depth.isdecimal() else None


def _is_uncounted(paragraph: ET.Element) -> bool:
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(part.tag in UNCOUNTED for part in mark)


def _place_in_list(properties: ET.Element, key: str, depth: int, *, listed: bool) -> None:
    numbers = demand(properties, "numPr")
    set_value(numbers, "ilvl", str(min(depth, DEEPEST_LIST)))
    set_value(numbers, "numId", key if listed else "0")


def _write_number(paragraph: ET.Element, number: Number) -> None:
    """Write a number behind the properties of a paragraph, which stand first."""
    if number.label:
        name = BOOKMARK + number.label
        paragraph.insert(1, ET.Element(f"{W}bookmarkStart", {f"{W}name": name}))
    if number.words:
        run = ET.Element(f"{W}r")
        ET.SubElement(run, f"{W}t").text = f"{number.words} "
        paragraph.insert(1, run)
