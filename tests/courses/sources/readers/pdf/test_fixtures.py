"""The demo's documents, set as PDF: they read as they do in their own format."""

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from courses.sources import read_document
from tests.courses.sources.holding import assert_accounts
from tests.courses.sources.readers.pdf.samples import set_pdf
from tests.courses.sources.readers.pdf.typesetting import write_typst

FOLDER = Path(__file__).parents[5] / "fixtures" / "sources"
NAMES = sorted(p.name for p in FOLDER.iterdir() if p.name != "README.md")
LEAST = 0.97
"""Share of the blocks that come back with their kind and letters."""

PLAIN = {"quote": "paragraph", "note": "paragraph"}
"""Kinds that no look tells from a paragraph."""


def tell(document):
    return [
        (PLAIN.get(block.kind, block.kind), "".join(filter(str.isalnum, block.text)))
        for block in document.blocks
    ]


@pytest.mark.parametrize("layout", ["two columns", "small pages", "indented"])
@pytest.mark.parametrize("name", NAMES)
def test_a_document_reads_alike_as_pdf(name, layout):
    original = read_document(name, (FOLDER / name).read_bytes())
    data = set_pdf(write_typst(original.blocks), layout, original.languages[0])

    document = read_document("note.pdf", data)

    expected, found = tell(original), tell(document)
    matcher = SequenceMatcher(None, expected, found, autojunk=False)
    alike = sum(match.size for match in matcher.get_matching_blocks())
    assert alike >= LEAST * len(expected), set(expected) ^ set(found)
    assert len(found) <= len(expected) + (1 - LEAST) * len(expected)
    assert_accounts(document)
