import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.scoring.spelling import spell


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("le prix", "prix"),
        ("l’été", "ETE"),
        ("les bureaux", "bureau"),
        ("Côte d'Ivoire", "cote d’ivoire"),
        ("forces de l’ordre", "force de ordre"),
    ],
)
def test_two_spellings_of_one_answer(one, other):
    assert spell(one) == spell(other)


@pytest.mark.parametrize(("one", "other"), [("pas", "pa"), ("Lesotho", "sotho"), ("Laos", "os")])
def test_two_answers(one, other):
    assert spell(one) != spell(other)


@given(st.text())
def test_any_text_can_be_spelled_in_capitals(text):
    assert spell(text.upper().lower()) == spell(text.upper().lower())
