"""The frozen corpus: documents, and what a person marked in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from courses.sources import BlockKind, Document, read_document

HERE = Path(__file__).parent
GOLD = HERE / "gold"
FOLDERS = (
    HERE / "documents",
    HERE.parent / "unseen",
    HERE.parents[2] / "fixtures" / "sources",
)
"""Where the documents stand that gold exists for."""

NO_MARK = "-"


@dataclass(frozen=True, slots=True)
class GoldBlock:
    """A block as a person marked it."""

    kind: BlockKind
    language: str
    mark: str
    """Level of a heading, label of a clause, item, note or first table row, term of a
    definition; "" where there is none."""
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """A document as it is read, beside its gold."""

    document: Document
    gold: tuple[GoldBlock, ...]


def read_corpus() -> tuple[Case, ...]:
    """Read every document that gold exists for, in the order of their names."""
    return tuple(read_case(path) for path in sorted(GOLD.glob("*.tsv")))


def read_case(path: Path) -> Case:
    """Read a file of gold and the document that it marks."""
    document = find_document(path.name.removesuffix(".tsv"))
    gold = tuple(parse_gold(path.read_text(encoding="utf-8"), path.name))
    return Case(read_document(document.name, document.read_bytes()), gold)


def find_document(name: str) -> Path:
    """Find a document of the corpus by its name."""
    return next(folder / name for folder in FOLDERS if (folder / name).exists())


def parse_gold(text: str, name: str) -> Iterator[GoldBlock]:
    """Parse lines of four fields; a ValueError names the file and the line that is wrong."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        fields = line.split("\t")
        if len(fields) != 4 or fields[0] not in set(BlockKind):
            message = f"{name}, line {number}: not a kind, a language, a mark and a text"
            raise ValueError(message)
        kind, language, mark, said = fields
        yield GoldBlock(BlockKind(kind), language, "" if mark == NO_MARK else mark, said)
