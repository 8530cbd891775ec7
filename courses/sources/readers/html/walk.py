"""A walk through the elements of a page, which writes its text down block by block."""

from __future__ import annotations

from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from courses.sources.pieces import Piece
from courses.sources.readers.html.frames import Frame, open_frame
from courses.sources.readers.html.line import Line
from courses.sources.readers.html.notes import is_call
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
UNBROKEN = (BlockKind.TABLE_ROW, BlockKind.HEADING)
"""What a line break leaves in one piece, whatever stands on its lines."""

BETWEEN_CELLS = " | "
BEHIND_TERM = "\u00a0: "


@dataclass(slots=True)
class Walk:
    """Writes decoded text and makes a piece of each block in it."""

    pieces: list[Piece] = field(default_factory=list)
    links: set[int] = field(default_factory=set)
    """Where blocks begin that only lead elsewhere."""
    calls: list[str] = field(default_factory=list)
    """What calls notes or leads back from them, which is not written down."""
    _written: list[str] = field(default_factory=list)
    _length: int = 0
    _line: Line = field(default_factory=Line)
    _raised: int = 0
    _links: int = 0
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
            elif node.is_element_node and is_call(node):
                self.calls.append(node.text().strip())
            elif node.is_element_node:
                self._enter(node)
                stack.append((node, True))
                stack += [(child, False) for child in reversed(list(node.iter(include_text=True)))]

    def _enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "br":
            self._turn()
        elif tag in BLOCKS:
            self._break(tag)
            self._frames.append(open_frame(node, self._frames))
        self._count(node, 1)

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        self._count(node, -1)
        if tag in BOLD:
            self._line.end_lead(node.text())
        elif tag in BLOCKS:
            if tag == "tr" or not self._is_within(BlockKind.TABLE_ROW):
                self._flush()
            self._frames.pop()

    def _count(self, node: LexborNode, step: int) -> None:
        """Count the open elements that raise letters or link them."""
        self._raised += step if node.tag == "sup" else 0
        self._links += step if node.tag == "a" and node.attributes.get("href") else 0

    def _turn(self) -> None:
        """Break the line; a blank line ends the block, and so does a bold line above others."""
        alone = not any(frame.kind for frame in self._frames)
        blank = self._line.is_blank() and not self._is_within(*UNBROKEN)
        if blank or (alone and self._line.is_bold()):
            self._flush()
        else:
            self._line.turn()

    def _break(self, tag: str) -> None:
        """End a line before a block; in a row the next cell opens, or a word ends."""
        if not self._is_within(BlockKind.TABLE_ROW):
            self._flush()
        elif tag in CELLS and self._frames[-1].tag == "tr" and self._frames[-1].begun:
            self._line.open_cell(BETWEEN_CELLS)
        else:
            self._write(" ")
        if tag in CELLS and self._frames and self._frames[-1].tag == "tr":
            self._frames[-1].begun = True

    def _is_within(self, *kinds: BlockKind) -> bool:
        return any(frame.kind in kinds for frame in self._frames)

    def _write(self, text: str) -> None:
        if self._line.ends_before(text) and not self._is_within(*UNBROKEN):
            self._flush()
        self._line.add(text, raised=self._raised > 0, linked=self._links > 0)

    def _flush(self) -> None:
        """Make a piece of the line."""
        line, self._line = self._line, Line()
        written = line.text.strip()
        if not written:
            return
        start = self._length
        text = Traced(written, tuple(range(start, start + len(written))))
        self._written.append(written + "\n")
        self._length += len(written) + 1
        if line.is_link():
            self.links.add(start)
        self._add(text, start + line.lead if line.lead else 0)

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
