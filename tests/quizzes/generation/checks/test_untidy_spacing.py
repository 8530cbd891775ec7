import pytest

from quizzes.generation.checks.untidy_spacing import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "text",
    [
        "le  siège",
        "le siège , à Lyon",
        "( le siège )",
        "Lyon..",
        "Où est-il?",
        "«siège»",
        "l’ ONU",
        " Lyon",
    ],
)
def test_a_space_out_of_place_is_found(text):
    assert list(find(an_item(stem=text), a_corpus()))
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize(
    "text",
    [
        "le siège, à Lyon",
        "(le siège)",
        "Lyon…",
        "Où est-il\u202f?",
        "«\u00a0siège\u00a0»",
        "1 200,5",
        "0 ,5",
    ],
)
def test_spaces_in_their_place(text):
    assert not list(find(an_item(stem=text), a_corpus()))


def test_english_sets_its_question_marks_close():
    assert not list(find(an_item(stem="Where is it?", language="en"), a_corpus()))
    assert list(find(an_item(stem="Where  is it?", language="en"), a_corpus()))
