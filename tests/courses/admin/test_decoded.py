from __future__ import annotations

from courses.admin.decoded import Stretch, describe_block
from courses.sources import Block, BlockKind


def test_a_block_is_described_by_kind_label_language_and_headings():
    block = Block(
        kind=BlockKind.CLAUSE,
        text="Lyon",
        offsets=(0, 1, 2, 3),
        language="fr",
        headings=("Le Bureau", "Sièges \u202e"),
        label="13 a)",
    )

    assert describe_block(block) == "clause · 13 a) · french · Le Bureau › Sièges ⟨U+202E⟩"


def test_what_no_block_holds_has_no_label():
    assert Stretch(parts=()).label == ""
