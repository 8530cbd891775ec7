"""Markdown, by the positions that markdown-it gives."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from courses.sources.accounting import Ledger
from courses.sources.declarations import read_front_matter
from courses.sources.pieces import Extract, Piece
from courses.sources.readers.markdown.alignment import Aligner
from courses.sources.readers.markdown.inline import trace_inline
from courses.sources.readers.markdown.notes import NAME, parse_note
from courses.sources.records import BlockKind, Reason
from courses.sources.tracing import Traced

TAG = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>|</?[a-zA-Z][^>]*>", re.DOTALL)
QUOTE = BlockKind.QUOTE
ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
LINE = re.compile(r"\n")
CELLS = " | "
"""What stands between the cells of a row."""


def build_parser() -> MarkdownIt:
    """Build a parser that knows tables and notes and keeps escapes apart from text."""
    parser = MarkdownIt("commonmark").enable("table").disable("text_join")
    parser.block.ruler.before("reference", NAME, parse_note, {"alt": ["paragraph"]})
    return parser


PARSER = build_parser()


def read_markdown(text: str) -> Extract:
    """Read Markdown with its front matter, tables and notes.

    Offsets count in the file's characters; where it writes letters as "&eacute;", in the text with
    those letters in their place.
    """
    text = ENTITY.sub(_spell_letter, text)
    metadata, start = read_front_matter(text)
    lines = accumulate((len(line) + 1 for line in text[start:].split("\n")), initial=start)
    walk = _Walk(text, tuple(lines))
    tree = SyntaxTreeNode(PARSER.parse(text[start:]))
    pieces = tuple(walk.go(tree, BlockKind.PARAGRAPH))
    ledger = Ledger(text)
    ledger.note(Reason.DECLARATION, 0, start)
    ledger.note_rest(Reason.MARKUP, (piece.text for piece in pieces))
    return Extract(text, pieces, metadata, ledger.removals())


@dataclass(frozen=True, slots=True)
class _Walk:
    """Goes through the tree of a text, and knows where its lines begin."""

    text: str
    lines: tuple[int, ...]

    def go(self, node: SyntaxTreeNode, kind: BlockKind) -> Iterator[Piece]:
        """Go through the nodes below one; ``kind`` is what a paragraph is there."""
        for child in node.children:
            piece = self._read_leaf(child, kind)
            if piece:
                yield piece
            elif child.type == "list_item":
                yield from self._go_item(child, kind)
            else:
                yield from self.go(child, QUOTE if child.type == "blockquote" else kind)

    def _read_leaf(self, node: SyntaxTreeNode, kind: BlockKind) -> Piece | None:
        match node.type:
            case "paragraph":
                return self._read(node, kind)
            case "heading":
                return replace(self._read(node, BlockKind.HEADING), level=int(node.tag[1]))
            case "tr":
                return self._read_row(node)
            case "fence" | "code_block" | "html_block":
                return self._read_raw(node)
            case "note":
                return replace(self._read(node, BlockKind.FOOTNOTE), label=node.info)
            case _:
                return None

    def _go_item(self, node: SyntaxTreeNode, kind: BlockKind) -> Iterator[Piece]:
        """Make a list item of the first paragraph; what follows it stands by itself."""
        pieces = self.go(node, kind)
        first = next(pieces, None)
        if first:
            label = node.info if node.info.isdecimal() else ""
            item = replace(first, kind=BlockKind.LIST_ITEM, label=label)
            yield item if first.kind is kind else first
        yield from pieces

    def _read(self, node: SyntaxTreeNode, kind: BlockKind) -> Piece:
        inline = trace_inline(_tokens(node), self._align(node))
        return Piece(inline.text, kind, lead=inline.lead)

    def _read_row(self, node: SyntaxTreeNode) -> Piece:
        aligner = self._align(node)
        cells = (trace_inline(_tokens(cell), aligner) for cell in node.children)
        label = "header" if node.children and node.children[0].type == "th" else ""
        row = Traced.join((cell.text for cell in cells), CELLS)
        return Piece(row, BlockKind.TABLE_ROW, label=label)

    def _read_raw(self, node: SyntaxTreeNode) -> Piece:
        """Read code or HTML as it stands; of HTML the tags go."""
        aligner = self._align(node)
        if node.type == "fence":
            aligner.skip(LINE)
        text = aligner.take(node.content)
        return Piece(text.replace(TAG, "") if node.type == "html_block" else text)

    def _align(self, node: SyntaxTreeNode) -> Aligner:
        first, last = node.map or (0, len(self.lines) - 1)
        return Aligner(self.text, self.lines[first], min(self.lines[last], len(self.text)))


def _spell_letter(found: re.Match[str]) -> str:
    letter = html.unescape(found.group())
    return letter if letter.isalnum() else found.group()


def _tokens(node: SyntaxTreeNode) -> list[Token]:
    """List the inline tokens of a paragraph, heading or cell."""
    inline = node.children[0].token if node.children else None
    return (inline.children or []) if inline else []
