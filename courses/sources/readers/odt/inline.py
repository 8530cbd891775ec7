"""The text inside a paragraph of an ODT file."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from operator import itemgetter

from odfdo import Element

from courses.sources.readers.odt.styles import Styles, read
from courses.sources.readers.office.page import write_element

SPACES = frozenset({"text:s", "text:tab"})
BREAKS = frozenset({"text:line-break"})
BOXES = frozenset({"draw:frame", "draw:custom-shape", "draw:rect", "draw:g", "draw:text-box"})
"""What may hold paragraphs of its own."""

UNSEEN = frozenset(
    {
        "office:annotation",
        "office:annotation-end",
        "text:hidden-paragraph",
        "text:hidden-text",
        "text:page-number",
        "text:ruby-text",
    }
)
"""What is no text that anybody reads there."""


@dataclass(slots=True)
class Inline:
    """A paragraph's text, and what stands in it and goes elsewhere."""

    notes: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    """What holds paragraphs of its own."""
    runs: list[tuple[bool, str]] = field(default_factory=list)
    """Stretches of HTML, and whether they are bold."""

    def html(self) -> str:
        """Give the text as HTML."""
        return "".join(
            write_element("strong", content) if bold else content
            for bold, content in (
                (bold, "".join(part for _, part in parts))
                for bold, parts in groupby(filter(itemgetter(1), self.runs), key=itemgetter(0))
            )
        )


def read_inline(paragraph: Element, styles: Styles) -> Inline:
    """Read a paragraph; its style says how its letters are set where nothing else does."""
    inline = Inline()
    bold = styles.is_bold("paragraph", read(paragraph, "text:style-name"))
    _read(paragraph, styles, inline, bold=bool(bold))
    return inline


def _read(element: Element, styles: Styles, inline: Inline, *, bold: bool) -> None:
    inline.runs.append((bold, escape(element.text)))
    for child in element.children:
        _read_child(child, styles, inline, bold=bold)
        inline.runs.append((bold, escape(child.tail or "")))


def _read_child(child: Element, styles: Styles, inline: Inline, *, bold: bool) -> None:
    if child.tag == "text:note":
        inline.notes.append(child)
    elif child.tag in BOXES:
        inline.boxes.append(child)
    elif child.tag in SPACES:
        inline.runs.append((bold, " "))
    elif child.tag in BREAKS:
        inline.runs.append((bold, "<br>"))
    elif child.tag not in UNSEEN and not _is_hidden(child, styles):
        own = styles.is_bold("text", read(child, "text:style-name"))
        _read(child, styles, inline, bold=bold if own is None else own)


def _is_hidden(element: Element, styles: Styles) -> bool:
    return styles.is_hidden("text", read(element, "text:style-name"))
