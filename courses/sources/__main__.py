"""The pure reader as a command: ``python -m courses.sources FILE…`` writes JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from courses.sources.errors import SourceError
from courses.sources.reading import read_document
from courses.sources.records import Block, Document, Removal


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the documents and blocks of files; return 1 where a file was refused."""
    parser = argparse.ArgumentParser(
        prog="python -m courses.sources",
        description="Read documents into clean, structured blocks and print them as JSON.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
    documents, refusals = _read_all(parser.parse_args(arguments).files)
    for refusal in refusals:
        print(refusal, file=sys.stderr)
    json.dump(describe(documents), sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 1 if refusals else 0


def describe(documents: Sequence[Document]) -> dict[str, Any]:
    """Say in plain values what documents hold; offsets count in ``text``."""
    return {
        "documents": [_describe_document(document) for document in documents],
        "blocks": [
            {"document": document.name, **_describe_block(block)}
            for document in documents
            for block in document.blocks
        ],
        "removed": [
            {"document": document.name, **_describe_removal(removal)}
            for document in documents
            for removal in document.removed
        ],
    }


def _read_all(paths: Sequence[Path]) -> tuple[list[Document], list[str]]:
    documents, refusals = [], []
    for path in paths:
        try:
            documents.append(read_document(path.name, path.read_bytes()))
        except SourceError as error:
            refusals.append(str(error))
        except OSError as error:
            refusals.append(f"{path} cannot be opened: {error.strerror}.")
    return documents, refusals


def _describe_document(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "languages": list(document.languages),
        "metadata": asdict(document.metadata),
        "text": document.text,
    }


def _describe_block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind.value,
        "language": block.language,
        "text": block.text,
        "start": block.start,
        "end": block.end,
        "headings": list(block.headings),
        "level": block.level,
        "label": block.label,
        "term": block.term,
    }


def _describe_removal(removal: Removal) -> dict[str, Any]:
    return {
        "reason": removal.reason.value,
        "text": removal.text,
        "start": removal.span.start if removal.span else None,
        "end": removal.span.end if removal.span else None,
    }


if __name__ == "__main__":
    sys.exit(main())
