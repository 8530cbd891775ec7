"""The text of a slide's shapes as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import Any

from pptx.oxml.ns import qn
from pptx.table import Table, _Row

from courses.sources.readers.office.page import write_element
from courses.sources.readers.pptx.bullets import Bullets

COUNTING = re.compile(r"(?:slidenum|datetime)")
"""Fields whose text belongs to the slide and not to what it says."""

ON = frozenset({"1", "true"})


def write_paragraphs(paragraphs: Iterable[Any], bullets: Bullets) -> Iterator[str]:
    """Write paragraphs, those behind a bullet or number as list items."""
    for paragraph in paragraphs:
        content = write_inline(paragraph)
        mark = bullets.mark(paragraph) if content.strip() else None
        if mark is None:
            yield write_element("p", content)
        else:
            yield write_element("ul", write_element("li", content, data_number=mark))


def write_table(table: Table) -> str:
    """Write a table; the first row is a header where the table says so."""
    rows = (
        write_element("tr", "".join(_write_cells(row, "th" if table.first_row and not i else "td")))
        for i, row in enumerate(table.rows)
    )
    return write_element("table", "".join(rows))


def write_inline(paragraph: Any) -> str:
    """Write the runs, fields and line breaks of a paragraph."""
    parts = groupby(filter(itemgetter(1), map(_write_part, paragraph)), key=itemgetter(0))
    return "".join(
        write_element("strong", content) if bold else content
        for bold, content in ((bold, "".join(map(itemgetter(1), runs))) for bold, runs in parts)
    )


def _write_cells(row: _Row, tag: str) -> Iterator[str]:
    """Write the cells of a row; those that another one covers are left out."""
    for cell in row.cells:
        if not cell.is_spanned:
            lines = (escape(line) for line in re.split(r"[\n\v]", cell.text))
            yield write_element(tag, "<br>".join(lines))


def _write_part(part: Any) -> tuple[bool, str]:
    """Write a run, field or break, and tell whether it is bold."""
    if part.tag == qn("a:br"):
        return False, "<br>"
    if COUNTING.match(part.get("type", "")):
        return False, ""
    properties = part.find(qn("a:rPr"))
    text = escape("".join(text.text or "" for text in part.iter(qn("a:t"))))
    if properties is None:
        return False, text
    raised = text and not properties.get("baseline", "0").startswith(("0", "-"))
    return properties.get("b") in ON, write_element("sup", text) if raised else text
