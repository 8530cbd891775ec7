"""What the styles of a DOCX file mean: headings, bold and hidden letters, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from courses.sources.readers.docx.xml import VALUE, W, read_switch, read_value

HEADING = re.compile(r"(?:heading|titre|título) ?([1-9])$")
TITLE = re.compile(r"(?:title|titre|titre principal|título)$")
CONTENTS = re.compile(r"(?:toc|index|tm|contents) ?\d$|(?:toc|index) heading$|table of ")
"""Names of the styles in which Word and LibreOffice set tables of contents and indexes."""

NO_HEADING = 9
"""The outline level of body text, counted from 0."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their identifier."""

    elements: dict[str, ET.Element] = field(default_factory=dict)
    default: str = ""
    """Of a paragraph that names none."""

    @classmethod
    def read(cls, tree: ET.Element) -> Styles:
        """Read the part that holds the styles."""
        elements = {style.get(f"{W}styleId", ""): style for style in tree.iter(f"{W}style")}
        default = (
            identifier
            for identifier, style in elements.items()
            if style.get(f"{W}default") == "1" and style.get(f"{W}type") == "paragraph"
        )
        return cls(elements, next(default, ""))

    def find_level(self, style: str) -> int:
        """Find the depth of the headings that have a style, from 1; 0 where they are none."""
        for element in self._go_up(style):
            outline = read_value(element, "pPr/outlineLvl")
            if outline is not None and outline.isdecimal():
                return 0 if int(outline) >= NO_HEADING else int(outline) + 1
            named = HEADING.match(_name(element))
            if named:
                return int(named.group(1))
        return 0

    def is_title(self, style: str) -> bool:
        """Tell whether a style sets the title of the whole document."""
        return any(TITLE.match(_name(element)) for element in self._go_up(style))

    def is_contents(self, style: str) -> bool:
        """Tell whether a style sets lines of a table of contents."""
        return any(CONTENTS.match(_name(element)) for element in self._go_up(style))

    def read_switch(self, style: str, path: str) -> bool | None:
        """Read what a style says of a property that is on or off."""
        switches = (read_switch(element, path) for element in self._go_up(style))
        return next((switch for switch in switches if switch is not None), None)

    def find_number(self, style: str) -> tuple[str, str] | None:
        """Find the list and the level in it that a style numbers its paragraphs by."""
        for element in self._go_up(style):
            number = read_value(element, "pPr/numPr/numId")
            if number is not None:
                return number, read_value(element, "pPr/numPr/ilvl") or "0"
        return None

    def sets_first_row_apart(self, style: str) -> bool:
        """Tell whether a style of tables sets the letters of their first row in bold."""
        return any(
            part.get(f"{W}type") == "firstRow" and bool(read_switch(part, "rPr/b"))
            for element in self._go_up(style)
            for part in element.iter(f"{W}tblStylePr")
        )

    def _go_up(self, style: str) -> Iterator[ET.Element]:
        """Go from a style to the one that it builds on, and so forth."""
        seen: set[str] = set()
        while style in self.elements and style not in seen:
            seen.add(style)
            yield self.elements[style]
            style = read_value(self.elements[style], "basedOn") or ""


def _name(style: ET.Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else name.get(VALUE, "").casefold()
