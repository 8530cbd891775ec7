from tests.quizzes.generation.acting import asked, siblings

BODY = "le Conseil des ports d’EUROMER"
CLAUSES = (
    (
        "Invite les phares à aider les armateurs qui le demandent à utiliser, par l’intermédiaire "
        "de leurs bureaux nationaux, les outils suivants :"
    ),
    (
        "Les registres d’EUROMER, en les complétant et en les relisant afin de les corriger ;",
        "1 a)",
    ),
    ("La carte d’EUROMER, grâce à un accord ;", "1 b)"),
    "Note l’appui des bureaux régionaux et des bureaux des pilotes ;",
)


def test_things_are_asked_for_by_how_they_are_to_be_used():
    question = f"Selon {BODY}, comment faut-il utiliser les registres d’EUROMER ?"

    assert asked(*CLAUSES)[question] == ("en les complétant", "en les relisant")


def test_those_through_whom_things_are_used_stand_among_bodies_of_the_same_noun():
    question = (
        f"Selon {BODY}, par l’intermédiaire de quels bureaux les armateurs peuvent-ils utiliser "
        "les outils d’EUROMER ?"
    )

    assert asked(*CLAUSES)[question] == "les bureaux nationaux"
    assert siblings(question, *CLAUSES) == ("les bureaux régionaux", "les bureaux des pilotes")
