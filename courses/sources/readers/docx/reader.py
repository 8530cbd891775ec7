"""DOCX, by way of mammoth, which makes plain HTML of it."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import mammoth

from courses.sources.limits import Limits
from courses.sources.pieces import Extract
from courses.sources.readers.docx.marking import (
    BOOKMARK,
    mark_bold,
    mark_header_rows,
    mark_headings,
    number_items,
)
from courses.sources.readers.docx.notes import number_notes
from courses.sources.readers.docx.numbering import Numbering
from courses.sources.readers.docx.pruning import prune
from courses.sources.readers.docx.styles import Styles
from courses.sources.readers.docx.unfolding import unfold
from courses.sources.readers.docx.xml import find_part, parse_part
from courses.sources.readers.office.archives import Package, naming_damage, unpack
from courses.sources.readers.office.metadata import read_metadata
from courses.sources.readers.office.page import read_page

PARTS = ("main", "styles", "numbering", "footnotes", "endnotes")
NOTES = ("footnote", "endnote")
STYLES = """
p[style-name='caption'] => figure > figcaption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
"""What the converter makes of styles, besides the headings and lists that it knows."""

NUMBERED = re.compile(rf'<li><a id="{BOOKMARK}([^"]*)"></a>')


def read_docx(name: str, data: bytes, limits: Limits) -> Extract:
    """Read a DOCX file: what it shows, without headers and footers, pictures and comments.

    Tracked changes count as accepted. Raises a ``SourceError`` for a file that is damaged or would
    do harm.
    """
    package = unpack(name, data, limits)
    with naming_damage(name):
        body = _convert(_prepare(package))
        metadata = read_metadata(package)
    return read_page(body, metadata)


def _prepare(package: Package) -> Package:
    """Write into the parts all that the converter does not look up, and take out the rest."""
    paths = {kind: find_part(package, kind) for kind in PARTS}
    trees = {kind: parse_part(package, path) for kind, path in paths.items()}
    styles = Styles.read(trees["styles"])
    for kind in ("main", "footnotes", "endnotes"):
        unfold(trees[kind], styles)
        mark_bold(trees[kind], styles)
    body = trees["main"]
    mark_header_rows(body, styles)
    number_items(body, styles, Numbering.read(trees["numbering"]))
    mark_headings(body, styles)
    number_notes(body, [(kind, trees[f"{kind}s"]) for kind in NOTES])
    for tree in trees.values():
        prune(tree)
    return package.put(
        {paths[kind]: ET.tostring(tree) for kind, tree in trees.items() if paths[kind]}
    )


def _convert(package: Package) -> str:
    """Make HTML of the main part and its notes; each list item says its number."""
    result = mammoth.convert_to_html(
        package.pack(),
        style_map=STYLES,
        include_embedded_style_map=False,
        convert_image=lambda image: [],
    )
    return NUMBERED.sub(r'<li data-number="\1">', result.value)
