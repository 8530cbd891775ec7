from tests.quizzes.generation.acting import asked

BODY = "le Conseil des ports d’EUROMER"


def test_forms_of_an_evil_are_asked_for():
    found = asked(
        "Demande aux ports de combattre la fraude maritime, y compris le vol de fret, la fausse "
        "escale et le trafic de permis ;"
    )

    question = (
        f"Quelles formes de fraude maritime {BODY} cite-t-il parmi celles qu’il faut combattre ?"
    )
    assert found[question] == ("le vol de fret", "la fausse escale", "le trafic de permis")
