import pytest

from quizzes.generation.facts.records import Single
from tests.quizzes.generation.reading import find, questions

MEANING = (
    "EUROMER étudie surtout la « houle longue » (c’est-à-dire les vagues qui naissent au large). "
    "EUROMER lutte aussi contre les remous près des quais, notamment les tourbillons de marée."
)


def test_what_an_expression_covers_is_asked_among_what_its_paragraph_names():
    (one,) = (
        fact for fact in find(MEANING) if isinstance(fact, Single) and fact.relation == "recouvre"
    )

    assert one.wording.question == "Que recouvre l’expression «\xa0houle longue\xa0»\u202f?"
    assert one.answer == "les vagues qui naissent au large"
    assert one.siblings == ("les remous près des quais", "les tourbillons de marée")


def test_what_means_consist_of_is_asked():
    found = questions(
        "Les moyens d’EUROMER sont les cartes, les bouées et les navires qu’EUROMER loue."
    )

    assert found["Que recouvrent les moyens d’EUROMER ?"] == (
        *("les cartes", "les bouées"),
        "les navires",
    )


@pytest.mark.parametrize(
    "text",
    [
        "EUROMER étudie la « houle longue » (c’est-à-dire la houle qui naît au large).",
        "EUROMER étudie la « houle longue » (c’est-à-dire les vagues qui naissent au large).",
        "Les moyens d’EUROMER sont les cartes et les bouées.",
    ],
)
def test_what_is_told_or_stands_alone_is_left_alone(text):
    assert not any(question.startswith("Que recouvre") for question in questions(text))
