"""Which paragraphs of a slide are list items: what slides leave unsaid, their masters say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide, SlideLayout, SlideMaster

from courses.sources.readers.office.numerals import in_capitals, write_letter, write_roman

COUNTED = qn("a:buAutoNum")
SHOWN = frozenset({COUNTED, qn("a:buChar"), qn("a:buBlip")})
MARKS = SHOWN | {qn("a:buNone")}
FORMATS = {
    "alphaLc": write_letter,
    "alphaUc": in_capitals(write_letter),
    "romanLc": write_roman,
    "romanUc": in_capitals(write_roman),
}
"""How the names of the formats begin that do not write figures."""

BODY = frozenset({PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY})


def list_styles(shape: BaseShape, slide: Slide) -> list[Any]:
    """List what may say how the paragraphs of a shape are marked, the nearest first."""
    if not shape.is_placeholder:
        return [shape.element]
    form, layout = shape.placeholder_format, slide.slide_layout
    alike = (p.element for p in _find_forms(layout) if p.placeholder_format.idx == form.idx)
    around = [shape.element, *alike]
    if form.type in BODY:
        master = layout.slide_master
        around += [p.element for p in _find_forms(master) if p.placeholder_format.type in BODY]
        around += list(master.element.iter(qn("p:bodyStyle")))
    return around


def _find_forms(master: SlideLayout | SlideMaster) -> Iterator[BaseShape]:
    return (shape for shape in master.shapes if shape.is_placeholder)


@dataclass(slots=True)
class Bullets:
    """Tells the marks of the paragraphs of a shape, one after the other, and counts."""

    styles: list[Any]
    _counts: dict[int, int] = field(default_factory=dict)

    def mark(self, paragraph: Any) -> str | None:
        """Give the number before a paragraph, "" for a bullet, None where nothing stands there."""
        properties = paragraph.find(qn("a:pPr"))
        depth = int(properties.get("lvl", "0")) if properties is not None else 0
        mark = next(self._find_marks(properties, depth), None)
        self._forget(depth + 1 if mark is not None and mark.tag == COUNTED else depth)
        if mark is None or mark.tag not in SHOWN:
            return None
        return self._count(mark, depth) if mark.tag == COUNTED else ""

    def _find_marks(self, properties: Any, depth: int) -> Iterator[Any]:
        """Go through the marks that are said for a depth, the one that counts first."""
        said = [] if properties is None else [properties]
        for style in self.styles:
            said += style.iter(qn(f"a:lvl{depth + 1}pPr"))
        return (mark for level in said for mark in level if mark.tag in MARKS)

    def _count(self, mark: Any, depth: int) -> str:
        before = self._counts.get(depth, int(mark.get("startAt", "1")) - 1)
        self._counts[depth] = before + 1
        written = mark.get("type", "")
        write = next((w for opening, w in FORMATS.items() if written.startswith(opening)), str)
        return write(before + 1)

    def _forget(self, depth: int) -> None:
        """Let the lists of a depth and of deeper ones begin anew."""
        for deeper in [other for other in self._counts if other >= depth]:
            del self._counts[deeper]
