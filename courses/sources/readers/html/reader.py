"""HTML: the main text of a page; offsets count in the text that is read here."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from courses.sources.declarations import declare
from courses.sources.pieces import Extract
from courses.sources.readers.html.edges import cut_edges
from courses.sources.readers.html.furniture import drop_furniture
from courses.sources.readers.html.sanitising import sanitise
from courses.sources.readers.html.walk import Walk
from courses.sources.records import Metadata, Reason, Removal

METADATA = {
    "dcterms.title": "title",
    "dcterms.publisher": "issuer",
    "dcterms.date": "date",
    "dcterms.issued": "date",
    "dcterms.license": "licence",
    "dcterms.language": "language",
    "dc.title": "title",
    "dc.publisher": "issuer",
    "dc.date": "date",
    "dc.rights": "licence",
    "dc.language": "language",
    "og:site_name": "issuer",
    "article:published_time": "date",
}
"""The key of ``declare`` for each name of a meta element, the most telling first."""


def read_html(text: str) -> Extract:
    """Read a page: what stands beside its text is dropped; blocks stand on lines of their own."""
    main = drop_furniture(LexborHTMLParser(sanitise(text)))
    walk = Walk()
    if main.root is not None:
        walk.go(main.root)
    decoded = walk.decoded()
    pieces, edges = cut_edges(walk.pieces, walk.links)
    removed = [Removal(Reason.FURNITURE, said) for said in main.beside]
    removed += [Removal(Reason.FURNITURE, decoded[s.start : s.end], s) for s in edges]
    removed += [Removal(Reason.NOTE_CALL, said) for said in walk.calls if said]
    return Extract(decoded, pieces, _read_metadata(LexborHTMLParser(text)), tuple(removed))


def _read_metadata(page: LexborHTMLParser) -> Metadata:
    found: dict[str, str] = {}
    for meta in page.css("meta[content]"):
        name = meta.attributes.get("name") or meta.attributes.get("property") or ""
        found.setdefault(name.casefold(), meta.attributes["content"] or "")
    declared = [(key, found[name]) for name, key in METADATA.items() if found.get(name)]
    declared += [("title", _read_title(page)), ("language", _read_attribute(page, "html", "lang"))]
    return declare(declared)


def _read_title(page: LexborHTMLParser) -> str:
    """Read the title, without the name of the site that often stands behind it."""
    title, heading = (_read_text(page.css_first(selector)) for selector in ("title", "h1"))
    return heading if heading and title.startswith(heading) else title


def _read_text(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node else ""


def _read_attribute(page: LexborHTMLParser, selector: str, name: str) -> str:
    node = page.css_first(selector)
    return (node.attributes.get(name) if node else None) or ""
