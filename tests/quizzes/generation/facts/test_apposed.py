import pytest

from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "aim"),
    [
        (
            (
                "EUROMER finance le Fonds bleu des ports, une initiative qui vise à moderniser les "
                "criées en prêtant des machines."
            ),
            "Quel est l’objectif du Fonds bleu des ports ?",
            "moderniser les criées",
        ),
        (
            (
                "EUROMER est membre du Groupe de coordination des sauveteurs (GCS), un forum dont "
                "l’objectif est de mieux coordonner les secours en mer."
            ),
            "",
            "",
        ),
        (
            (
                "EUROMER est membre du Groupe de coordination des sauveteurs (GCS), un forum dont "
                "l’objectif est de coordonner les secours en mer."
            ),
            "Quel est l’objectif du GCS ?",
            "coordonner les secours en mer",
        ),
    ],
)
def test_what_a_thing_with_a_name_is_for_is_asked(sentence, question, aim):
    found = questions(sentence)

    assert found.get(question, "") == aim


def test_a_name_that_tells_its_purpose_is_not_asked_without_an_acronym():
    found = questions(
        "EUROMER finance le Fonds de modernisation des ports, une initiative qui vise à "
        "moderniser les ports de pêche."
    )

    assert not any(question.startswith("Quel est l’objectif") for question in found)
