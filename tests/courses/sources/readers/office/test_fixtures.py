"""The demo course's documents, written in each office format, are read as what they were."""

from pathlib import Path

import pytest

from courses.sources import read_document
from tests.courses.sources.holding import assert_accounts, assert_holds
from tests.courses.sources.readers.docx.samples import write_docx
from tests.courses.sources.readers.odt.samples import write_odt
from tests.courses.sources.readers.office.comparison import letters, share_alike
from tests.courses.sources.readers.pptx.samples import write_pptx

FIXTURES = sorted(Path("fixtures/sources").iterdir())
ON_SLIDES = [path for path in FIXTURES if not path.stem.startswith("resolution")]
"""Nobody puts a resolution on slides."""

CASES = [
    *(("docx", write_docx, path) for path in FIXTURES),
    *(("odt", write_odt, path) for path in FIXTURES),
    *(("pptx", write_pptx, path) for path in ON_SLIDES),
]


@pytest.mark.parametrize(
    ("ending", "write", "path"), CASES, ids=[f"{path.stem}.{ending}" for ending, _, path in CASES]
)
def test_blocks_come_back_with_kind_text_label_and_term(ending, write, path):
    original = read_document(path.name, path.read_bytes())

    again = read_document(f"note.{ending}", write(original.blocks))

    assert letters(again.blocks) == letters(original.blocks)
    assert share_alike(original.blocks, again.blocks) == 1
    assert_accounts(again)
    for block in again.blocks:
        assert_holds(block.text, block.offsets, again.text)
