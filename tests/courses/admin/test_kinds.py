from __future__ import annotations

import pytest

from courses.admin.kinds import count_kinds, name_kind, name_label
from courses.sources import Block, BlockKind


def block(kind: BlockKind) -> Block:
    return Block(kind, "Lyon", (0, 1, 2, 3), "fr")


@pytest.mark.parametrize("kind", BlockKind)
def test_every_kind_has_its_words(kind: BlockKind):
    assert name_kind(kind)


@pytest.mark.parametrize(
    ("label", "name"), [("header", "head of a table"), ("13 a)", "13 a)"), ("", "")]
)
def test_a_label_that_is_no_number_is_put_in_words(label: str, name: str):
    assert name_label(label) == name


def test_blocks_are_counted_by_kind_the_most_frequent_first():
    blocks = map(block, [BlockKind.HEADING, BlockKind.CLAUSE, BlockKind.CLAUSE])

    assert count_kinds(blocks) == [("clause", "clause", 2), ("heading", "heading", 1)]
