"""Blocks set as PDF again: what was read of another format, in Typst markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from courses.sources.records import Block, BlockKind

SIGNS = re.compile(r"([\\#$*_`<>@\[\]~=/+\"-])")
BETWEEN_CELLS = " | "


def write_typst(blocks: Sequence[Block]) -> str:
    """Write blocks as markup; notes are called, one each, from the paragraphs."""
    notes = [block for block in blocks if block.kind is BlockKind.FOOTNOTE]
    text = [block for block in blocks if block.kind is not BlockKind.FOOTNOTE]
    return "\n".join(_write_all(text, iter(notes)))


def _write_all(blocks: Sequence[Block], notes: Iterator[Block]) -> Iterator[str]:
    for table, run in groupby(blocks, key=lambda block: block.kind is BlockKind.TABLE_ROW):
        if table:
            yield _write_table(list(run))
            continue
        for block in run:
            called = block.kind in {BlockKind.PARAGRAPH, BlockKind.CLAUSE}
            note = next(notes, None) if called else None
            yield _write(block) + (f"#footnote[{escape(note.text)}]" if note else "") + "\n"


def _write(block: Block) -> str:
    text = escape(block.text)
    match block.kind:
        case BlockKind.HEADING:
            return f"#heading(level: {block.level})[{text}]"
        case BlockKind.LIST_ITEM:
            return f"{block.label}. {text}" if block.label else f"- {text}"
        case BlockKind.DEFINITION:
            term = escape(block.term)
            return f"- *{term}*{text.removeprefix(term)}"
        case BlockKind.CLAUSE if block.label != "preamble":
            label = block.label.split()[-1]
            return f"#[{label}] {text}" if label.endswith(")") else f"#[{label}.] {text}"
        case _:
            return f"#[{text}]"


def _write_table(rows: Sequence[Block]) -> str:
    cells = [_write_cell(row, cell) for row in rows for cell in row.text.split(BETWEEN_CELLS)]
    columns = len(rows[0].text.split(BETWEEN_CELLS))
    return f"#table(columns: {columns}, {', '.join(cells)})\n"


def _write_cell(row: Block, cell: str) -> str:
    return f"[*{escape(cell)}*]" if row.label == "header" else f"[{escape(cell)}]"


def escape(text: str) -> str:
    """Write a text so that none of its signs is markup."""
    return SIGNS.sub(r"\\\1", text)
