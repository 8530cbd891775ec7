"""Markdown, by the positions that markdown-it gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from courses.sources.pieces import Extract, Piece
from courses.sources.records import BlockKind
from courses.sources.tracing import Traced

PARSER = MarkdownIt("commonmark").enable("table")


def read_markdown(text: str) -> Extract:
    """Read Markdown; offsets count in the file's characters."""
    return Extract(text, tuple(_walk(text, PARSER.parse(text))))


def _walk(text: str, tokens: list[Token]) -> Iterator[Piece]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    outer = Piece(Traced("", ()))
    for token in tokens:
        if token.type == "heading_open":
            outer = replace(outer, kind=BlockKind.HEADING, level=int(token.tag[1]))
        elif token.type == "list_item_open":
            outer = replace(outer, kind=BlockKind.LIST_ITEM, label=token.info)
        elif token.type == "paragraph_open" and outer.kind is BlockKind.HEADING:
            outer = Piece(outer.text)
        elif token.type == "inline" and token.map:
            first, last = token.map
            yield replace(outer, text=Traced.of(text, starts[first], starts[last]))
        elif token.type in {"heading_close", "bullet_list_close", "ordered_list_close"}:
            outer = Piece(outer.text)
