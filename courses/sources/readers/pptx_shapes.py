"""The shapes of a slide in the order in which they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide

FURNITURE = frozenset(
    {
        PP_PLACEHOLDER.DATE,
        PP_PLACEHOLDER.FOOTER,
        PP_PLACEHOLDER.HEADER,
        PP_PLACEHOLDER.SLIDE_NUMBER,
    }
)
SAME_ROW = 0.05
"""Of the height of a slide: shapes whose tops are nearer than that stand beside one another."""

FEWEST = 3
SHARE = 0.5
"""A text that stands on so many slides, and on such a share of them, belongs to the master."""


def order_shapes(slide: Slide, height: int) -> list[BaseShape]:
    """List the shapes that say something, from top to bottom and from left to right.

    Titles, dates, footers and slide numbers are no part of it; groups are opened.
    """
    shapes = [shape for shape in _open_groups(slide.shapes) if not _is_apart(shape, slide)]
    ordered: list[BaseShape] = []
    row: list[BaseShape] = []
    for shape in sorted(shapes, key=_top):
        if row and _top(shape) - _top(row[0]) > SAME_ROW * height:
            ordered += sorted(row, key=_left)
            row = []
        row.append(shape)
    return ordered + sorted(row, key=_left)


def find_repeated(slides: Sequence[Slide]) -> frozenset[str]:
    """Find the texts of shapes that most slides carry, such as a motto beside the logo."""
    texts: Counter[str] = Counter()
    for slide in slides:
        shapes = (shape for shape in _open_groups(slide.shapes) if not _is_apart(shape, slide))
        texts.update({text for text in map(read_text, shapes) if text})
    fewest = max(FEWEST, SHARE * len(slides))
    return frozenset(text for text, times in texts.items() if times >= fewest)


def read_text(shape: BaseShape) -> str:
    """Read the text of a shape on one line."""
    frame = getattr(shape, "text_frame", None) if shape.has_text_frame else None
    return " ".join(frame.text.split()) if frame is not None else ""


def _open_groups(shapes: Iterable[BaseShape]) -> Iterator[BaseShape]:
    for shape in shapes:
        if isinstance(shape, GroupShape):
            yield from _open_groups(shape.shapes)
        else:
            yield shape


def _is_apart(shape: BaseShape, slide: Slide) -> bool:
    title = slide.shapes.title
    if title is not None and shape.shape_id == title.shape_id:
        return True
    return shape.is_placeholder and shape.placeholder_format.type in FURNITURE


def _top(shape: BaseShape) -> int:
    return shape.top or 0


def _left(shape: BaseShape) -> int:
    return shape.left or 0
