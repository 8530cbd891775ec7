from tests.quizzes.generation.acting import asked

CLAUSES = (
    "Engage les ports à utiliser les outils suivants :",
    ("Le registre EUROMER, qui permet aux pilotes de suivre les navires ;", "1 a)"),
    ("Les alertes d’EUROMER destinées à prévenir les équipages, à terre et en mer ;", "1 b)"),
    ("La carte d’EUROMER, grâce à un accord ;", "1 c)"),
)


def test_lettered_things_are_asked_for_by_their_use():
    found = asked(*CLAUSES)

    assert found["Quel outil d’EUROMER permet aux pilotes de suivre les navires ?"] == (
        "le registre EUROMER"
    )
    assert found["Quel outil d’EUROMER sert à prévenir les équipages ?"] == "les alertes d’EUROMER"


def test_things_without_a_clause_that_announces_them_are_not_asked_for():
    assert not [question for question in asked(*CLAUSES[1:]) if question.startswith("Quel outil")]
