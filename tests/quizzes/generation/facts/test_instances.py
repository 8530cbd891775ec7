import pytest

from tests.quizzes.generation.reading import definition, questions

LEAD = "EUROMER mène trois programmes :"
OTHERS = (
    definition("Mer propre", "Il vise à réduire les rejets des cargos."),
    definition("Côtes sûres", "Il vise à éclairer les passes dangereuses."),
)


def ask(body):
    return questions(LEAD, *OTHERS, definition("Actions locales", body))


def test_a_named_example_is_asked_back_to_its_term():
    found = ask("EUROMER soutient des chantiers, par exemple l’Opération des digues neuves.")

    question = "À quel programme d’EUROMER se rattache l’Opération des digues neuves ?"
    assert found[question] == "Actions locales"


@pytest.mark.parametrize(
    "body",
    [
        "EUROMER soutient des chantiers, par exemple l’Opération des digues et la Semaine bleue.",
        "EUROMER soutient des chantiers, par exemple la pose de bouées lumineuses.",
    ],
)
def test_several_examples_or_common_nouns_are_left_alone(body):
    assert not any("se rattache" in question for question in ask(body))
