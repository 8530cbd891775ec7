import re

import pytest

from quizzes.generation.french.numbers import NUMBER, value_of, write_like


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sept bureaux", "sept"),
        ("12 000 agents", "12 000"),
        ("2,5 millions", "2,5"),
        ("dix-neuf pays", "dix-neuf"),
        ("un bureau", None),
    ],
)
def test_numbers_above_one_are_found_in_digits_and_words(text, found):
    match = re.match(NUMBER, text)

    assert (match.group() if match else None) == found


@pytest.mark.parametrize(
    ("value", "model", "written"),
    [
        (8, "sept", "huit"),
        (45, "sept", None),
        (13000, "12 000", "13 000"),
        (2.7, "2,5", "2,7"),
        (70, "60", "70"),
    ],
)
def test_a_number_is_written_in_the_form_of_another(value, model, written):
    assert write_like(value, model) == written


def test_words_have_their_value():
    assert value_of("treize") == 13
