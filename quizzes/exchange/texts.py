"""Texts in HTML and back: what teaching systems show is HTML, what questions say here is text."""

from __future__ import annotations

import html
import re
from collections import Counter

from quizzes.exchange.errors import QuestionFault

AWAY = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no text file carries: XML forbids it, and no database stores all of it."""
RETURN = re.compile(r"\r\n?")
_EDGES = re.compile(r"(?<![^ \n]) | (?![^ \n])")
"""A space that HTML would swallow: at an end, at a line break, behind another."""
_SPACE = "\x00"
"""Stands for white space of the mark-up itself, of which any run is one space."""
_TOKEN = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,31});"
    r"|[^<&]+|[<&]",
    re.ASCII,
)
_RUN = re.compile(r"[ \t\n\r\f]+")
LONGEST = 100_000
"""Characters of mark-up that are read: no question has more, and it takes long to read on."""
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
    """Read a piece of HTML with its block quotes apart; raises QuestionFault beyond all measure."""
    if len(source) > LONGEST:
        raise QuestionFault("text_too_long", str(LONGEST))
    marked = Marked(keep_ends=keep_ends)
    marked.read(source.replace(_SPACE, ""))
    return marked


class Marked:
    """A text without its mark-up, and the quotes in it, each with whom it cites.

    Python's own parser takes minutes over mark-up that was made for it; this one goes through it
    once, and takes what is no mark-up for text.
    """

    def __init__(self, *, keep_ends: bool) -> None:
        self._keep_ends = keep_ends
        self._said: list[str] = []
        self._quoted: list[tuple[list[str], list[str]]] = []
        self._open: Counter[str] = Counter()

    @property
    def text(self) -> str:
        """The text outside of quotes."""
        return _level("".join(self._said), keep_ends=self._keep_ends)

    @property
    def quotes(self) -> list[tuple[str, str]]:
        """Whom each quote cites, and the quote."""
        return [(_level("".join(cited)), _level("".join(said))) for said, cited in self._quoted]

    def read(self, source: str) -> None:
        """Go through the source."""
        for found in _TOKEN.finditer(_without_comments(source)):
            piece, closes, tag = found[0], found[1], found[2]
            if tag is None:
                self._add(html.unescape(piece) if piece[0] == "&" else _RUN.sub(_SPACE, piece))
            elif closes:
                self._open[tag.lower()] -= self._open[tag.lower()] > 0
            else:
                self._enter(tag.lower())

    def _enter(self, tag: str) -> None:
        if tag == "br":
            self._add("\n")
        if tag == "blockquote":
            self._quoted.append(([], []))
        if tag in _BLOCKS and self._here():
            self._add(_SPACE if self._here()[-1] == "\n" else "\n")
        if tag not in _VOID:
            self._open[tag] += 1

    def _here(self) -> list[str]:
        if not (self._open["blockquote"] and self._quoted):
            return self._said
        said, cited = self._quoted[-1]
        return cited if self._open["cite"] else said

    def _add(self, piece: str) -> None:
        if not any(self._open[tag] for tag in _UNSEEN):
            self._here().append(piece)


def _without_comments(source: str) -> str:
    kept, begin = [], 0
    while (start := source.find("<!--", begin)) >= 0 and (end := source.find("-->", start)) >= 0:
        kept.append(source[begin:start])
        begin = end + len("-->")
    return "".join([*kept, source[begin:]])


def _level(text: str, *, keep_ends: bool = False) -> str:
    apart = re.sub(f"{_SPACE}*\n{_SPACE}*", "\n", text)
    bare = apart if keep_ends else apart.strip(_SPACE)
    return clean(re.sub(f"{_SPACE}+", " ", bare))
