import pytest

from tests.quizzes.generation.reading import questions, statements


def test_who_pays_what_they_owe_and_what_they_may_add_are_asked():
    found = questions(
        "EUROMER est principalement financé par ses États riverains, dont les ports versent "
        "une cotisation de saison et peuvent prêter des navires."
    )

    assert found["Par qui EUROMER est-il principalement financé ?"] == "ses États riverains"
    assert (
        found["Que versent les ports des États riverains d’EUROMER ?"] == "une cotisation de saison"
    )
    more = (
        "Que peuvent faire les ports des États riverains pour participer davantage au financement"
    )
    assert found[f"{more} d’EUROMER ?"] == "prêter des navires"


@pytest.mark.parametrize(
    "sentence",
    [
        "En 2017, EUROMER a été financé par ses États riverains.",
        "Ce projet est financé par ses États riverains.",
        "EUROMER est financé par la Banque des ports.",
    ],
)
def test_other_payers_and_single_years_are_left_alone(sentence):
    assert not any(question.startswith("Par qui") for question in questions(sentence))


def test_it_can_be_stated():
    said = statements(
        "EUROMER est principalement financé par ses États riverains, dont les ports versent "
        "une cotisation de saison et peuvent prêter des navires."
    )

    assert "EUROMER est principalement financé par _____." in said
