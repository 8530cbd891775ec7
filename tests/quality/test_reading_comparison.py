"""Blocks are held against gold one by one: a fault counts where it is, and once."""

from __future__ import annotations

import pytest

from courses.sources import Block, BlockKind
from tests.quality.reading.comparison import compare
from tests.quality.reading.corpus import GoldBlock

HEADING, PARAGRAPH = BlockKind.HEADING, BlockKind.PARAGRAPH


def gold(text, kind=PARAGRAPH, mark="", language="fr"):
    return GoldBlock(kind, language, mark, text)


def block(text, kind=PARAGRAPH, language="fr", **rest):
    return Block(kind, text, tuple(range(len(text))), language, **rest)


def test_the_same_letters_make_a_pair_whatever_stands_between_them():
    (pair,) = compare("a", [gold("L’eau : claire")], [block("l'eau claire")]).pairs

    assert pair.agrees_in_kind()
    assert not pair.agrees_in_words()


def test_kind_mark_and_language_are_told_apart():
    (pair,) = compare("a", [gold("Un", HEADING, "2")], [block("Un", HEADING, "en", level=2)]).pairs

    assert pair.agrees_in_kind()
    assert pair.agrees_in_mark()
    assert not pair.agrees_in_language()


@pytest.mark.parametrize(
    ("wanted", "given", "lost", "invented"),
    [
        (["Un", "Deux"], ["Un", "Deux"], "", ""),
        (["Un", "Deux", "Trois"], ["Un Deux", "Trois"], "", ""),
        (["Un", "Deux"], ["Un"], "deux", ""),
        (["Un"], ["Un", "2/3"], "", "23"),
        (["contre tout"], ["contre6 tout"], "", "6"),
        (["Un", "Deux"], ["Deux", "Un"], "deux", "deux"),
    ],
)
def test_letters_are_lost_or_invented_where_their_order_is_not_kept(wanted, given, lost, invented):
    compared = compare("a", list(map(gold, wanted)), list(map(block, given)))

    assert (compared.lost, compared.invented) == (lost, invented)


def test_a_boundary_in_the_wrong_place_leaves_gold_without_a_block():
    compared = compare(
        "a", [gold("Un"), gold("Deux"), gold("Trois")], [block("Un Deux"), block("Trois")]
    )

    assert [pair.block is not None for pair in compared.of_gold()] == [False, False, True]
    assert len(compared.found()) == 1
