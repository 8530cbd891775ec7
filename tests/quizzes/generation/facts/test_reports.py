from tests.quizzes.generation.acting import asked

CLAUSE = (
    "Prie le Directeur de lui rendre compte à sa trente-sixième session de l’application de la "
    "présente résolution ;"
)
TEXT = "de l’application de la résolution sur la coopération entre EUROMER et la Ligue des ports ?"


def test_who_reports_is_asked_for():
    found = asked(CLAUSE)

    assert found[f"Qui doit rendre compte au Conseil des ports d’EUROMER {TEXT}"] == "le Directeur"
