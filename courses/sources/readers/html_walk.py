"""A walk through the elements of a page, which writes its text down block by block."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from courses.sources.pieces import Piece
from courses.sources.readers.html_frames import Frame, open_frame
from courses.sources.readers.html_notes import is_call
from courses.sources.records import BlockKind
from courses.sources.tracing import Traced
from courses.sources.wordlists import list_words

BLOCKS = list_words(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary "
    "table tbody td tfoot th thead tr ul"
)
TERMS = frozenset({"dt", "dd"})
CELLS = frozenset({"td", "th"})
BOLD = frozenset({"b", "strong"})
BETWEEN_CELLS = " | "
BEHIND_TERM = "\u00a0: "
SPACE = re.compile(r"[ \t\n\r\f]+")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class Walk:
    """Writes decoded text and makes a piece of each block in it."""

    pieces: list[Piece] = field(default_factory=list)
    _written: list[str] = field(default_factory=list)
    _length: int = 0
    _line: str = ""
    """The block that is being written."""
    _lead: int = 0
    """Characters of its bold opening."""
    _raised: int = 0
    _frames: list[Frame] = field(default_factory=list)
    _terms: list[Traced] = field(default_factory=list)
    """The last ones of a definition list."""
    _explained: bool = False
    """What they mean was read."""

    def decoded(self) -> str:
        """Give the text that was read."""
        return "".join(self._written)

    def go(self, root: LexborNode) -> None:
        """Go through an element and all below it, however deep."""
        stack = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                self._leave(node)
            elif node.is_text_node:
                self._write(node.text_content or "")
            elif node.is_element_node and not is_call(node):
                self._enter(node)
                stack.append((node, True))
                stack += [(child, False) for child in reversed(list(node.iter(include_text=True)))]

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "br":
            self._line = self._line.rstrip(" ") + "\n"
        elif tag == "sup":
            self._raised += 1
        elif tag in BLOCKS:
            self._break(tag)
            self._frames.append(open_frame(node, self._frames))

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "sup":
            self._raised -= 1
        elif tag in BOLD and not self._lead and self._opens_bold(node):
            self._lead = len(self._line.rstrip())
        elif tag in BLOCKS:
            if tag == "tr" or not self._is_within_row():
                self._flush()
            self._frames.pop()

    def _break(self, tag: str) -> None:
        """End a line before a block; in a row the next cell opens, or a word ends."""
        if not self._is_within_row():
            self._flush()
        elif tag in CELLS and self._frames[-1].tag == "tr" and self._frames[-1].begun:
            self._line = self._line.rstrip() + BETWEEN_CELLS
        else:
            self._write(" ")
        if tag in CELLS and self._frames and self._frames[-1].tag == "tr":
            self._frames[-1].begun = True

    def _is_within_row(self) -> bool:
        return any(frame.kind is BlockKind.TABLE_ROW for frame in self._frames)

    def _opens_bold(self, node: LexborNode) -> bool:
        return SPACE.sub(" ", node.text()).strip() == self._line.strip()

    def _write(self, text: str) -> None:
        if self._raised and text.strip().isdecimal():
            text = text.strip().translate(RAISED)
        text = SPACE.sub(" ", text)
        if not self._line or self._line[-1] in " \n":
            text = text.lstrip(" ")
        self._line += text

    def _flush(self) -> None:
        """Make a piece of the line."""
        line, lead = self._line.strip(), self._lead
        self._line, self._lead = "", 0
        if not line:
            return
        start = self._length
        text = Traced(line, tuple(range(start, start + len(line))))
        self._written.append(line + "\n")
        self._length += len(line) + 1
        self._add(text, start + lead if lead else 0)

    def _add(self, text: Traced, lead: int) -> None:
        frame = next((f for f in reversed(self._frames) if f.kind or f.tag in TERMS), None)
        if frame is None:
            self.pieces.append(Piece(text, lead=lead))
        elif frame.tag == "dt":
            self._terms = [text] if self._explained else [*self._terms, text]
            self._explained = False
        elif frame.tag == "dd":
            self._add_meaning(text)
        else:
            again = frame.begun and frame.kind is BlockKind.LIST_ITEM
            kind = BlockKind.PARAGRAPH if again else frame.kind or BlockKind.PARAGRAPH
            label = "" if again else frame.label
            frame.begun = True
            self.pieces.append(Piece(text, kind, frame.level, label, lead=lead))

    def _add_meaning(self, text: Traced) -> None:
        """Make one piece of terms and what they mean; what goes on after it stands alone."""
        if not self._terms or self._explained:
            self.pieces.append(Piece(text))
            return
        term = Traced.join(self._terms, ", ")
        whole = Traced.join((term, text), BEHIND_TERM)
        self.pieces.append(Piece(whole, BlockKind.LIST_ITEM, lead=term.span().end))
        self._explained = True
