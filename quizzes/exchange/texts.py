"""Texts in HTML and back: what teaching systems show is HTML, what questions say here is text."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

AWAY = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no text file carries: XML forbids it, and no database stores all of it."""
RETURN = re.compile(r"\r\n?")
_EDGES = re.compile(r"(?<![^ \n]) | (?![^ \n])")
"""A space that HTML would swallow: at an end, at a line break, behind another."""
_SPACE = "\x00"
"""Stands for white space of the mark-up itself, of which any run is one space."""
_RUN = re.compile(r"[ \t\n\r\f]+")
_BLOCKS = frozenset({"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol"})
_UNSEEN = frozenset({"script", "style", "template", "noscript"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link"})


def clean(text: str) -> str:
    """Take out what no file carries; lines end with a line feed."""
    return AWAY.sub("", RETURN.sub("\n", text))


def write_html(text: str) -> str:
    """Write a text as HTML that `read_html` makes the same text of."""
    kept = _EDGES.sub("\x01", clean(text))
    escaped = html.escape(kept, quote=False).replace("\t", "&#9;")
    return escaped.replace("\x01", "&#32;").replace("\n", "<br>")


def read_html(source: str, *, keep_ends: bool = False) -> str:
    """Read the text of a piece of HTML; ``keep_ends`` leaves a space at either end."""
    return read_marked(source, keep_ends=keep_ends).text


def read_marked(source: str, *, keep_ends: bool = False) -> Marked:
    """Read a piece of HTML with its block quotes apart."""
    reader = Marked(keep_ends=keep_ends)
    reader.feed(source.replace(_SPACE, ""))
    reader.close()
    return reader


class Marked(HTMLParser):
    """A text without its mark-up, and the quotes in it, each with whom it cites."""

    def __init__(self, *, keep_ends: bool) -> None:
        super().__init__(convert_charrefs=False)
        self._keep_ends = keep_ends
        self._said: list[str] = []
        self._quoted: list[tuple[list[str], list[str]]] = []
        self._within: list[str] = []

    @property
    def text(self) -> str:
        """The text outside of quotes."""
        return _level("".join(self._said), keep_ends=self._keep_ends)

    @property
    def quotes(self) -> list[tuple[str, str]]:
        """Whom each quote cites, and the quote."""
        return [(_level("".join(cited)), _level("".join(said))) for said, cited in self._quoted]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Open an element; a line break is one."""
        if tag == "br":
            self._add("\n")
        if tag == "blockquote":
            self._quoted.append(([], []))
        if tag in _BLOCKS and self._here():
            self._add(_SPACE if self._here()[-1] == "\n" else "\n")
        if tag not in _VOID:
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those inside that were left open."""
        if tag in self._within:
            while self._within.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Take text in; white space of the mark-up counts as one space."""
        self._add(_RUN.sub(_SPACE, data))

    def handle_entityref(self, name: str) -> None:
        """Take in a character by its name."""
        self._add(html.unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        """Take in a character by its number."""
        self._add(html.unescape(f"&#{name};"))

    def _here(self) -> list[str]:
        if "blockquote" not in self._within or not self._quoted:
            return self._said
        said, cited = self._quoted[-1]
        return cited if "cite" in self._within else said

    def _add(self, piece: str) -> None:
        if not _UNSEEN.intersection(self._within):
            self._here().append(piece)


def _level(text: str, *, keep_ends: bool = False) -> str:
    apart = re.sub(f"{_SPACE}*\n{_SPACE}*", "\n", text)
    bare = apart if keep_ends else apart.strip(_SPACE)
    return re.sub(f"{_SPACE}+", " ", bare)
