import pytest

from quizzes.generation.checks.longest_option_correct import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


def found(right, wrong, kind=ItemKind.SINGLE_CHOICE):
    return list(find(an_item(kind, right=right, wrong=wrong), a_corpus()))


@pytest.mark.parametrize("kind", [ItemKind.SINGLE_CHOICE, ItemKind.CLOZE])
def test_a_key_that_stands_out_is_found(kind):
    assert found(["a" * 26], ["b" * 20, "c" * 15], kind)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (["a" * 25], ["b" * 20, "c" * 15]),
        (["a" * 12], ["b" * 4, "c" * 4]),
        (["a" * 10], ["b" * 40]),
        (["a" * 40, "a" * 50], ["b" * 10]),
        (["a" * 40], []),
    ],
)
def test_a_key_that_does_not_stand_out(right, wrong):
    assert not found(right, wrong)
