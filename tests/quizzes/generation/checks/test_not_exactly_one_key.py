import pytest

from quizzes.generation.checks.not_exactly_one_key import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize("kind", [ItemKind.SINGLE_CHOICE, ItemKind.TRUE_FALSE, ItemKind.CLOZE])
@pytest.mark.parametrize(("right", "wrong"), [([], ["a", "b"]), (["a", "b"], ["c"])])
def test_one_key_is_wanted(kind, right, wrong):
    assert list(find(an_item(kind, right=right, wrong=wrong), a_corpus()))


@pytest.mark.parametrize(
    ("kind", "right"),
    [
        (ItemKind.SINGLE_CHOICE, ["a"]),
        (ItemKind.TRUE_FALSE, ["a"]),
        (ItemKind.CLOZE, ["a"]),
        (ItemKind.MULTIPLE_CHOICE, ["a", "b"]),
    ],
)
def test_a_right_number_of_keys(kind, right):
    assert not list(find(an_item(kind, right=right, wrong=["c"]), a_corpus()))


def test_a_typed_cloze_has_no_options():
    assert not list(find(an_item(ItemKind.CLOZE, accepted=("a",)), a_corpus()))
