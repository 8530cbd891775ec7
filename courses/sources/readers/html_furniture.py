"""What stands on a web page beside its text."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

ALWAYS = (
    "script, style, noscript, template, nav, footer, form, button, iframe, svg, select, textarea, "
    "input, dialog, object, canvas, video, audio, map, [hidden], [aria-hidden='true'], "
    "[role='navigation'], [role='banner'], [role='contentinfo'], [role='complementary'], "
    "[role='search'], [role='dialog'], [role='alertdialog'], [role='menu'], [role='toolbar']"
)
"""Elements that are no text wherever they stand."""

ASIDES = "aside, header"
"""Elements that are no text unless they hold notes or the heading of the page."""

NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|rgpd|breadcrumbs?|ariane|newsletter|social|share|sharing"
    r"|partage|sidebar|skip|menu|navbar|pagination|pager|related|toolbar|advert|promo|popup|modal"
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


def drop_furniture(page: LexborHTMLParser) -> LexborNode | None:
    """Take furniture out of a page and find the element that holds its text."""
    root = _find_main(page) or page.body
    if root is None:
        return None
    _drop(root, root.css(ALWAYS))
    _drop(root, [node for node in root.css(ASIDES) if not _is_kept(node)])
    _drop_named(root)
    return root


def _find_main(page: LexborHTMLParser) -> LexborNode | None:
    """Find the main element, else the only or longest article."""
    whole = len(page.body.text()) if page.body else 0
    for selector in ("main, [role='main']", "article", "#content, #contenu, #main"):
        longest = max(page.css(selector), key=lambda node: len(node.text()), default=None)
        if longest and len(longest.text()) >= min(FEWEST, SHARE * whole):
            return longest
    return None


def _is_kept(node: LexborNode) -> bool:
    return node.css_first(f"h1, {NOTES}") is not None or node.css_matches(NOTES)


def _drop_named(root: LexborNode) -> None:
    """Take out elements by their class, identifier or style, unless they hold most of the text."""
    most = SHARE * len(root.text())
    for node in root.css("[class], [id], [style]"):
        names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        hidden = INVISIBLE.search(node.attributes.get("style") or "")
        if hidden or (NAMES.search(names) and not _is_page(node, most)):
            _drop(root, [node])


def _is_page(node: LexborNode, most: float) -> bool:
    return node.css_first("h1, main, article") is not None or len(node.text()) > most


def _drop(root: LexborNode, nodes: list[LexborNode]) -> None:
    for node in nodes:
        if node.mem_id != root.mem_id and node.parent is not None:
            node.remove()
