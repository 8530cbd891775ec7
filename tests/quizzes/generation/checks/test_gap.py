import pytest

from quizzes.generation.checks.gap import find_lead, list_fillings, opens_with_article
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_statement, an_item


@pytest.mark.parametrize(
    ("stem", "lead"),
    [
        ("Le siège de _____ est là.", "de"),
        ("L’accord lie l’_____.", "l'"),
        ("Il s'appelle L'_____.", "l'"),
        ("Il dirige le « _____ ».", "le"),
        ("_____ est là.", ""),
        ("En 2004, _____ est là.", ""),
        ("Où\u202f?", ""),
    ],
)
def test_the_word_before_the_gap_is_found(stem, lead):
    assert find_lead(an_item(stem=stem)) == lead


def test_options_or_typed_answers_fill_a_gap():
    assert list_fillings(an_item(ItemKind.CLOZE, right=["a"], wrong=["b"])) == ("a", "b")
    assert list_fillings(an_item(ItemKind.CLOZE, accepted=("a",))) == ("a",)
    assert list_fillings(a_statement("Il est là.", true=True)) == ()


@pytest.mark.parametrize(
    ("text", "brings"), [("le Comité", True), ("L’Office", True), ("Lesotho", False), ("", False)]
)
def test_an_option_may_bring_its_article(text, brings):
    assert opens_with_article(text) is brings
