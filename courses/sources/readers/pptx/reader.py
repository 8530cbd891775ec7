"""PPTX, opened by python-pptx and written as a page: a slide is a section under its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from courses.sources.limits import Limits
from courses.sources.pieces import Extract
from courses.sources.readers.office.archives import naming_damage, unpack
from courses.sources.readers.office.metadata import read_metadata
from courses.sources.readers.office.page import read_page, write_element
from courses.sources.readers.pptx.bullets import Bullets, list_styles
from courses.sources.readers.pptx.diagrams import write_diagram
from courses.sources.readers.pptx.shapes import find_repeated, order_shapes, read_text
from courses.sources.readers.pptx.text import write_paragraphs, write_table

HIDDEN = "0"
AGAIN = r"(?:suite(?: et fin)?|fin|continued|cont\.|\d{1,2}\s*/\s*\d{1,2})"
GOES_ON = re.compile(rf"\s+(?:\({AGAIN}\)|[–—-]\s+{AGAIN})$", re.IGNORECASE)
"""What a title says where the slide before began what this one goes on with."""


def read_pptx(name: str, data: bytes, limits: Limits) -> Extract:
    """Read a PPTX file: the slides that are shown, each with its speaker's notes.

    Notes are kept as such: they are often the only sentences, and nobody but the speaker saw them.
    Raises a ``SourceError`` for a file that is damaged or would do harm.
    """
    package = unpack(name, data, limits)
    with naming_damage(name):
        presentation = Presentation(package.pack())
        slides = [slide for slide in presentation.slides if slide.element.get("show") != HIDDEN]
        body = "".join(_write_slides(slides, presentation.slide_height or 0))
        metadata = read_metadata(package)
    return read_page(body, metadata)


def _write_slides(slides: Sequence[Slide], height: int) -> Iterator[str]:
    ordered = [order_shapes(slide, height) for slide in slides]
    repeated = find_repeated(ordered)
    last = ""
    for index, (slide, shapes) in enumerate(zip(slides, ordered, strict=True)):
        title = read_title(slide)
        if title and title.casefold() != last:
            tag = "h1" if not index and _is_title_slide(slide) else "h2"
            yield write_element(tag, escape(title))
        last = title.casefold()
        yield from (_write_shape(s, slide) for s in shapes if read_text(s) not in repeated)
        yield _write_notes(slide)


def read_title(slide: Slide) -> str:
    """Read the title of a slide, without what says that it goes on from another one."""
    title = slide.shapes.title
    return GOES_ON.sub("", read_text(title)) if title is not None else ""


def _is_title_slide(slide: Slide) -> bool:
    title = slide.shapes.title
    return title is not None and title.placeholder_format.type is PP_PLACEHOLDER.CENTER_TITLE


def _write_shape(shape: BaseShape, slide: Slide) -> str:
    if isinstance(shape, GraphicFrame):
        return write_table(shape.table) if shape.has_table else write_diagram(shape)
    paragraphs = shape.element.iter(qn("a:p"))
    return "".join(write_paragraphs(paragraphs, Bullets(list_styles(shape, slide))))


def _write_notes(slide: Slide) -> str:
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    if frame is None:
        return ""
    paragraphs = (
        write_element("p", escape(p.text).replace("\v", "<br>")) for p in frame.paragraphs
    )
    return write_element("aside", "".join(paragraphs), role="note")
