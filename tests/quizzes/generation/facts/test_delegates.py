from tests.quizzes.generation.acting import asked, siblings

CLAUSE = (
    "Reconnaissant le travail d’EUROMER et des bureaux de ses représentants permanents auprès de "
    "l’Union du Nord, de la Ligue des ports et du Conseil des phares,"
)
QUESTION = "Auprès de quelles organisations EUROMER a-t-il des représentants permanents ?"


def test_organisations_that_somebody_has_representatives_with_are_asked_for():
    found = asked(CLAUSE)[QUESTION]

    assert found == ("l’Union du Nord", "la Ligue des ports", "le Conseil des phares")


def test_they_stand_among_organisations_that_everybody_knows():
    assert "l’Organisation mondiale du commerce" in siblings(QUESTION, CLAUSE)
