import pytest

from quizzes.generation.checks.unbalanced_marks import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "text",
    ["le « siège", "siège » de Lyon", "» siège «", "l’Office (ONUDC", "ONUDC)", 'le "siège', "“a"],
)
def test_a_mark_without_its_other_half_is_found(text):
    assert list(find(an_item(stem=text), a_corpus()))
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize("text", ["le « siège »", "l’Office (ONUDC)", 'le "siège"', "l’un d’eux"])
def test_marks_that_close(text):
    assert not list(find(an_item(stem=text), a_corpus()))
