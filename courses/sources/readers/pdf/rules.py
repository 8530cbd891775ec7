"""The ruled lines of a page: what is drawn thin, and the edges of what is drawn as a box."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from courses.sources.readers.pdf.boxes import Box, turn_box

MOST = 10_000
"""Drawn things that are looked at."""

MOST_LINES = 2_000
"""Lines of a kind; a page with more of them is a drawing."""

THIN = 4.0
"""Points; a path that is no thicker is a line."""

SHORTEST = 8.0
"""Points of a line."""

TOUCHING = 3.0
"""Points between the ends of two lines that are one."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Lines across and lines down, each as a box without a breadth."""

    across: Sequence[Box] = ()
    """From the top down; what touches is one line."""
    down: Sequence[Box] = ()


def read_rules(page: pypdfium2.PdfPage, turn: int) -> Rules:
    """Read the lines that are drawn on a page, placed as its words are."""
    boxes = [turn_box(box, turn) for box in _list_paths(page.raw)]
    across = tuple(_merge(line for box in boxes for line in _find_across(box)))
    down = tuple(line for box in boxes for line in _find_down(box))
    return Rules(across, down) if max(len(across), len(down)) <= MOST_LINES else Rules()


def _list_paths(raw: pdfium.FPDF_PAGE) -> Iterator[Box]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(pdfium.FPDFPage_CountObjects(raw), MOST)):
        drawn = pdfium.FPDFPage_GetObject(raw, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            yield Box(left.value, bottom.value, right.value, top.value)


def _find_across(box: Box) -> Iterator[Box]:
    if box.right - box.left < SHORTEST:
        return
    if box.top - box.bottom <= THIN:
        middle = (box.top + box.bottom) / 2
        yield Box(box.left, middle, box.right, middle)
    else:
        yield Box(box.left, box.top, box.right, box.top)
        yield Box(box.left, box.bottom, box.right, box.bottom)


def _find_down(box: Box) -> Iterator[Box]:
    if box.top - box.bottom < SHORTEST:
        return
    if box.right - box.left <= THIN:
        middle = (box.left + box.right) / 2
        yield Box(middle, box.bottom, middle, box.top)
    else:
        yield Box(box.left, box.bottom, box.left, box.top)
        yield Box(box.right, box.bottom, box.right, box.top)


def _merge(lines: Iterable[Box]) -> Iterator[Box]:
    """Make one line of those that touch at the same height."""
    height: float | None = None
    last: Box | None = None
    for line in sorted(_level(lines), key=lambda line: (-line.bottom, line.left)):
        if last and line.bottom == height and line.left - last.right <= TOUCHING:
            last = last.join(line)
            continue
        if last:
            yield last
        height, last = line.bottom, line
    if last:
        yield last


def _level(lines: Iterable[Box]) -> Iterator[Box]:
    """Set lines that are hardly apart at one height."""
    height: float | None = None
    for line in sorted(lines, key=lambda line: -line.bottom):
        if height is None or height - line.bottom > TOUCHING:
            height = line.bottom
        yield Box(line.left, height, line.right, height)
