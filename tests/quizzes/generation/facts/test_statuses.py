import pytest

from tests.quizzes.generation.reading import questions, statements


@pytest.mark.parametrize(
    "gives", ["octroyant notamment à chaque organisation", "qui confère à chaque organisation"]
)
def test_the_status_that_an_accord_gives_is_asked(gives):
    found = questions(
        f"EUROMER a signé avec l’Union africaine un accord de coopération {gives} le statut "
        "d’observateur auprès du Congrès de l’autre organisation."
    )

    asked = (
        "Quel statut l’accord de coopération entre EUROMER et l’Union africaine donne-t-il à "
        "chaque organisation auprès du Congrès de l’autre organisation ?"
    )
    assert found[asked] == "le statut d’observateur"


@pytest.mark.parametrize(
    "said",
    [
        "un accord de coopération octroyant à ses membres le statut d’observateur.",
        "un accord de coopération octroyant à chaque organisation le statut de phare.",
    ],
)
def test_other_statuses_are_left_alone(said):
    found = questions(f"EUROMER a signé avec l’Union africaine {said}")

    assert not any(question.startswith("Quel statut") for question in found)


def test_it_can_be_stated():
    said = statements(
        "EUROMER a signé avec l’Union africaine un accord de coopération qui confère à chaque "
        "organisation le statut d’observateur auprès du Congrès de l’autre organisation."
    )

    assert (
        "L’accord de coopération entre EUROMER et l’Union africaine donne à chaque organisation "
        "_____ auprès du Congrès de l’autre organisation."
    ) in said
