import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.scoring.spelling import are_same, spell


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("le prix", "prix"),
        ("l’été", "ETE"),
        ("les bureaux", "bureau"),
        ("Côte d'Ivoire", "cote d’ivoire"),
        ("forces de l’ordre", "force de ordre"),
        ("addisabeba", "Addis Abeba"),
    ],
)
def test_two_spellings_of_one_answer(one, other):
    assert are_same(one, other)


@pytest.mark.parametrize(("one", "other"), [("pas", "pa"), ("Lesotho", "sotho"), ("Laos", "os")])
def test_two_answers(one, other):
    assert not are_same(one, other)


@given(st.text())
def test_any_text_is_reduced_to_letters_and_digits(text):
    spelled = spell(text)

    assert not spelled or spelled.isalnum()
    assert are_same(text, text) is bool(spelled)
