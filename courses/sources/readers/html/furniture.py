"""What stands on a web page beside its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

ALWAYS = (
    "nav, footer, button, label, dialog, [hidden], [aria-hidden='true'], "
    "[role='navigation'], [role='banner'], [role='contentinfo'], [role='complementary'], "
    "[role='search'], [role='dialog'], [role='alertdialog'], [role='menu'], [role='toolbar']"
)
"""Elements that are no text wherever they stand."""

ASIDES = "aside, header"
"""Elements that are no text unless they hold notes or the heading of the page."""

FORMS = "form"
"""Elements that are no text unless a page stands in them as a whole."""

NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|rgpd|onetrust|tarteaucitron\w*|axeptio|didomi|cc-window|cc-banner"
    r"|breadcrumbs?|ariane|newsletter|social|share|sharing|partage|sidebar|skip|menu|nav|navbar"
    r"|topnav|navigation|pagination|pager|related|toolbar|advert|promo|popup|modal|banner|bandeau"
    r"|masthead|footer|copyright|comments|commentaires|commentlist|respond|tags|tagcloud"
    r"|noprint|no-print|print-link|visually-hidden|sr-only|screen-reader-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in classes and identifiers that say so."""

INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NOTES = "[role='doc-footnote'], [role='doc-endnotes'], [role='note'], .footnotes, .footnote"

SHARE = 0.5
"""An element with more of the page's text is the page, whatever it is called."""

FEWEST = 200
"""Characters that a main element has at least, where the page has as many."""


@dataclass(frozen=True, slots=True)
class Main:
    """What a page is about, and the texts that stood beside it."""

    root: LexborNode | None
    beside: tuple[str, ...]


def drop_furniture(page: LexborHTMLParser) -> Main:
    """Take furniture out of a page and find the element that holds its text."""
    root = _find_main(page) or page.body
    if root is None:
        return Main(None, ())
    most = SHARE * len(root.text())
    beside = [*_read_around(root), *_drop(root, root.css(ALWAYS))]
    beside += _drop(root, [node for node in root.css(ASIDES) if not _is_kept(node)])
    beside += _drop(root, [node for node in root.css(FORMS) if not _is_page(node, most)])
    beside += _drop_named(root)
    return Main(root, tuple(beside))


def _find_main(page: LexborHTMLParser) -> LexborNode | None:
    """Find the main element, else the only or longest article."""
    whole = len(page.body.text()) if page.body else 0
    for selector in ("main, [role='main']", "article", "#content, #contenu, #main"):
        longest = max(page.css(selector), key=lambda node: len(node.text()), default=None)
        if longest and len(longest.text()) >= min(FEWEST, SHARE * whole):
            return longest
    return None


def _read_around(root: LexborNode) -> Iterator[str]:
    """Read what stands around the element that holds the text."""
    node = root
    while node.tag != "body" and node.parent is not None:
        siblings = node.parent.iter(include_text=True)
        yield from _say(other for other in siblings if other.mem_id != node.mem_id)
        node = node.parent


def _is_kept(node: LexborNode) -> bool:
    return node.css_first(f"h1, {NOTES}") is not None or node.css_matches(NOTES)


def _drop_named(root: LexborNode) -> Iterator[str]:
    """Take out elements by their class, identifier or style, unless they hold most of the text."""
    most = SHARE * len(root.text())
    for node in root.css("[class], [id], [style]"):
        names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        hidden = INVISIBLE.search(node.attributes.get("style") or "")
        if hidden or (NAMES.search(names) and not _is_page(node, most)):
            yield from _drop(root, [node])


def _is_page(node: LexborNode, most: float) -> bool:
    return node.css_first("h1, main, article") is not None or len(node.text()) > most


def _drop(root: LexborNode, nodes: list[LexborNode]) -> Iterator[str]:
    """Remove elements and give their texts; of one inside another nothing is left to give."""
    for node in nodes:
        if node.mem_id != root.mem_id and node.parent is not None:
            yield from _say([node])
            node.remove()


def _say(nodes: Iterable[LexborNode]) -> Iterator[str]:
    return filter(None, (" ".join(node.text(separator=" ").split()) for node in nodes))
