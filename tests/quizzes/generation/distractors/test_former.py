import pytest

from quizzes.generation.distractors.former import find_former

BUREAU = "le Bureau des quais"


@pytest.mark.parametrize(
    ("sentence", "name", "former"),
    [
        ("Il est issu du regroupement du Bureau des quais (BQ) et d’un port.", BUREAU, True),
        ("La Ligue a remplacé en 1950 le Bureau des quais.", BUREAU, True),
        ("La Ligue succède au Bureau des quais.", BUREAU, True),
        ("Le Bureau des quais (BQ), fondu dans la Ligue en 1950, tenait un port.", BUREAU, True),
        ("Le Bureau des quais a été dissous en 1950.", BUREAU, True),
        ("Le Bureau des quais a été remplacé par la Ligue.", "la Ligue", False),
        ("La Ligue a remplacé en 1950 le Bureau des quais.", "la Ligue", False),
        ("Le Bureau des quais a été créé en 1950.", BUREAU, False),
        ("Le Bureau des quais est remplacé par la Ligue en cas de vacance.", BUREAU, False),
        ("La Commission, issue du Bureau des quais, élit un port.", BUREAU, False),
    ],
)
def test_what_went_into_another_body_is_no_more(sentence, name, former):
    assert find_former([sentence]).holds(name) is former
