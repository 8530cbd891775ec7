import pytest

from quizzes.generation.checks.no_key_or_no_distractor import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(("right", "wrong"), [([], []), ([], ["a", "b"]), (["a", "b"], [])])
def test_all_right_and_all_wrong_are_found(right, wrong):
    assert list(find(an_item(ItemKind.MULTIPLE_CHOICE, right=right, wrong=wrong), a_corpus()))


def test_some_right_and_some_wrong():
    item = an_item(ItemKind.MULTIPLE_CHOICE, right=["a", "b"], wrong=["c"])

    assert not list(find(item, a_corpus()))


def test_other_kinds_are_none_of_its_business():
    assert not list(find(an_item(ItemKind.MATCHING), a_corpus()))
