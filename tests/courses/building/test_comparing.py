import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.building.comparing import Fate, compare_blocks
from courses.sources import Block, BlockKind

A = "Le Bureau a son siège à Lyon, en France."
B = "Il compte treize membres, élus pour trois ans."
B2 = "Il compte quinze membres, élus pour trois ans."
C = "Chaque pays verse une contribution annuelle."
D = "Les langues de travail sont au nombre de quatre."


def blocks(*texts, kind=BlockKind.PARAGRAPH):
    return [Block(kind, text, tuple(range(len(text))), "fr") for text in texts]


def fates(old, new):
    return [
        (change.fate.value, change.old and change.old.text, change.new and change.new.text)
        for change in compare_blocks(blocks(*old), blocks(*new))
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([A, B], [A, B], [("same", A, A), ("same", B, B)]),
        ([A, B, C], [A, B2, C], [("same", A, A), ("changed", B, B2), ("same", C, C)]),
        ([A, B, C], [A, C], [("same", A, A), ("gone", B, None), ("same", C, C)]),
        ([A, B], [B], [("gone", A, None), ("same", B, B)]),
        ([A, C], [A, B, C], [("same", A, A), ("added", None, B), ("same", C, C)]),
        ([A, B, C], [B, C, A], [("same", B, B), ("same", C, C), ("moved", A, A)]),
        ([A], [D], [("gone", A, None), ("added", None, D)]),
        ([], [A], [("added", None, A)]),
        ([A], [], [("gone", A, None)]),
        ([], [], []),
        ([A, A], [A], [("same", A, A), ("gone", A, None)]),
    ],
)
def test_each_block_has_its_fate(old, new, expected):
    assert fates(old, new) == expected


def test_what_typing_changes_is_no_change():
    old, new = "L'accord  -  de 1997", "L’ACCORD – de 1997"

    assert fates([old], [new]) == [("same", old, new)]


def test_a_block_of_another_kind_with_the_same_words_is_the_same():
    (change,) = compare_blocks(blocks(A), blocks(A, kind=BlockKind.QUOTE))

    assert change.fate is Fate.SAME


def test_the_most_alike_blocks_are_paired():
    near = "Il compte quinze membres, élus pour quatre ans."

    assert ("changed", B, B2) in fates([A, B, C], [A, near, B2, C])


def test_blocks_of_no_letters_are_compared_as_well():
    assert fates(["—"], ["***"]) == [("gone", "—", None), ("added", None, "***")]


TEXTS = st.lists(st.sampled_from([A, B, B2, C, D, "Un.", "Deux."]), max_size=12)


@given(old=TEXTS, new=TEXTS)
def test_every_block_stands_in_exactly_one_change(old, new):
    first, second = blocks(*old), blocks(*new)

    changes = compare_blocks(first, second)

    assert [change.new for change in changes if change.new] == second
    assert sorted(id(change.old) for change in changes if change.old) == sorted(map(id, first))
    for change in changes:
        assert (change.old is None) == (change.fate is Fate.ADDED)
        assert (change.new is None) == (change.fate is Fate.GONE)


@given(texts=TEXTS)
def test_nothing_happens_to_a_text_that_stays(texts):
    assert {change.fate for change in compare_blocks(blocks(*texts), blocks(*texts))} <= {Fate.SAME}
