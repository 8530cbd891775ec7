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
LONGEST = 100
"""A text of so few characters, on so many slides and such a share of them, belongs to none."""


def order_shapes(slide: Slide, height: int) -> list[BaseShape]:
    """List the shapes that say something, from top to bottom and from left to right.

    Titles, dates, footers and slide numbers are no part of it; groups are opened.
    """
    title = slide.shapes.title
    apart = None if title is None else title.shape_id
    shapes = [shape for shape in _open_groups(slide.shapes) if not _is_apart(shape, apart)]
    ordered: list[BaseShape] = []
    row: list[BaseShape] = []
    for shape in sorted(shapes, key=_top):
        if row and _top(shape) - _top(row[0]) > SAME_ROW * height:
            ordered += sorted(row, key=_left)
            row = []
        row.append(shape)
    return ordered + sorted(row, key=_left)


def find_repeated(slides: Sequence[Sequence[BaseShape]]) -> frozenset[str]:
    """Find the texts of shapes that most slides carry, such as a motto beside the logo."""
    texts: Counter[str] = Counter()
    for shapes in slides:
        texts.update({text for text in map(read_text, shapes) if 0 < len(text) <= LONGEST})
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


def _is_apart(shape: BaseShape, title: int | None) -> bool:
    if shape.is_placeholder and shape.placeholder_format.type in FURNITURE:
        return True
    return title is not None and shape.shape_id == title


def _top(shape: BaseShape) -> int:
    return shape.top or 0


def _left(shape: BaseShape) -> int:
    return shape.left or 0
