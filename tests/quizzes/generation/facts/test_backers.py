import pytest

from tests.quizzes.generation.reading import questions, statements


def test_who_supported_a_work_is_asked():
    found = questions(
        "Le G7 a largement soutenu nos projets, notamment pour la création de la Base des épaves."
    )

    asked = "Quel groupe de pays a soutenu EUROMER pour la création de la Base des épaves ?"
    assert found[asked] == "le G7"


def test_who_paid_for_a_work_is_asked():
    found = questions(
        "De récents financements de l’UE nous ont permis de bâtir plusieurs ouvrages tels que "
        "l’extension de l’accès à notre réseau de balises (B-12) à des ports d’Asie."
    )

    asked = "l’extension de l’accès au réseau de balises d’EUROMER (B-12) à des ports d’Asie"
    assert found[f"Qui a financé {asked} ?"] == "l’UE"


@pytest.mark.parametrize(
    "sentence",
    [
        "Le G7 a soutenu les pêcheurs, notamment pour la création de la Criée bleue.",
        "Le G7 a soutenu nos projets, notamment pour la création de ses criées.",
        "Des financements de l’UE nous ont permis de mener des projets tels que la pêche.",
    ],
)
def test_other_support_is_left_alone(sentence):
    found = questions(sentence)

    assert not any("a soutenu EUROMER" in one or "a financé" in one for one in found)


def test_it_can_be_stated():
    said = statements(
        "Le G7 a largement soutenu nos projets, notamment pour la création de la Base des épaves."
    )

    assert "_____ a soutenu EUROMER pour la création de la Base des épaves." in said
