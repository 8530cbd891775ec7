import pytest

from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import read_phrase, with_article


@pytest.mark.parametrize(
    ("text", "head", "pronoun"),
    [
        ("le Conseil des ministres", "Conseil", "il"),
        ("l’Assemblée parlementaire", "Assemblée", "elle"),
        ("les bureaux de liaison", "bureaux", "ils"),
        ("Eurojust", "Eurojust", "il"),
        ("l’UNICEF", "UNICEF", None),
        ("chaque pays membre", "pays", "il"),
        ("les Nations Unies et EUROMER", "Nations", "ils"),
        ("les Nations Unies", "Nations", "elles"),
    ],
)
def test_a_phrase_knows_the_pronoun_that_stands_for_it(text, head, pronoun):
    phrase = read_phrase(text)

    assert (phrase.head, phrase.pronoun) == (head, pronoun)


@pytest.mark.parametrize(
    ("name", "gender", "plural", "expected"),
    [
        ("Office", Gender.MASCULINE, False, "l’Office"),
        ("Cour", Gender.FEMININE, False, "la Cour"),
        ("objectifs", Gender.MASCULINE, True, "les objectifs"),
    ],
)
def test_a_bare_name_takes_the_article_of_its_gender(name, gender, plural, expected):
    assert with_article(name, gender, plural=plural) == expected
