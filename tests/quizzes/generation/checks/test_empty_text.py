import pytest

from quizzes.generation.checks.empty_text import find
from quizzes.generation.records import ItemKind, Pair
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize("nothing", ["", " ", "\u00a0", "…", "_____"])
def test_a_part_that_says_nothing_is_found(nothing):
    assert list(find(an_item(stem=nothing), a_corpus())) == ["stem"]
    assert list(find(an_item(explanation=nothing), a_corpus())) == ["explanation"]
    assert list(find(an_item(right=["a"], wrong=[nothing]), a_corpus())) == ["option"]
    assert list(find(an_item(ItemKind.SHORT_ANSWER, accepted=(nothing,)), a_corpus())) == [
        "accepted"
    ]
    pairs = (Pair("a", nothing),)
    assert list(find(an_item(ItemKind.MATCHING, pairs=pairs), a_corpus())) == ["option"]


def test_parts_that_say_something():
    assert not list(find(an_item(), a_corpus()))
