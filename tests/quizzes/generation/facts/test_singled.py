from tests.quizzes.generation.acting import asked, siblings

CLAUSES = (
    (
        "Encourage l’Union des ports, en particulier l’Office du littoral, et EUROMER à resserrer "
        "leur coopération pour lutter contre le trafic de bois ;"
    ),
    "Note les travaux du Comité des phares, et ceux du Bureau du sauvetage ;",
    "Note que le Centre des forêts, à Brest, lutte contre le trafic de bois ;",
)
QUESTION = (
    "Selon le Conseil des ports d’EUROMER, quelle entité de l’Union des ports devrait en "
    "particulier aider à lutter contre le trafic de bois ?"
)


def test_a_part_that_an_act_singles_out_is_asked_for():
    assert asked(*CLAUSES)[QUESTION] == "l’Office du littoral"


def test_it_stands_among_bodies_that_the_act_names_for_other_things():
    assert siblings(QUESTION, *CLAUSES) == ("le Comité des phares", "le Bureau du sauvetage")
