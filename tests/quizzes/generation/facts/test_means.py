from tests.quizzes.generation.acting import asked, siblings

CLAUSES = (
    (
        "Demande aux ports de combattre la pêche illicite, notamment en fermant les quais aux "
        "braconniers, en publiant la liste des navires et en formant les équipages au contrôle ;"
    ),
    "Engage la Ligue à agir, en offrant des cartes aux pilotes ;",
)
QUESTION = "Comment combattre la pêche illicite, selon le Conseil des ports d’EUROMER ?"


def test_means_are_asked_for_by_their_end():
    assert asked(*CLAUSES)[QUESTION] == (
        "en fermant les quais aux braconniers",
        "en publiant la liste des navires",
        "en formant les équipages au contrôle",
    )


def test_means_stand_among_means_to_other_ends():
    assert siblings(QUESTION, *CLAUSES) == ("en offrant des cartes aux pilotes",)
