from tests.quizzes.generation.acting import asked

CLAUSES = (
    (
        "Demande aux ports de combattre la pêche illicite, notamment en fermant les quais aux "
        "braconniers, en publiant la liste des navires et en formant les équipages au contrôle ;"
    ),
)
QUESTION = "Comment combattre la pêche illicite, selon le Conseil des ports d’EUROMER ?"


def test_means_are_asked_for_by_their_end():
    assert asked(*CLAUSES)[QUESTION] == (
        "en fermant les quais aux braconniers",
        "en publiant la liste des navires",
        "en formant les équipages au contrôle",
    )


def test_a_means_whose_object_is_broken_off_is_left_out():
    broken = CLAUSES[0].replace("en publiant la liste des navires et", "en visant le fret, dont")

    assert QUESTION not in asked(broken)


def test_the_owners_of_what_is_improved_need_no_name():
    found = asked(
        "Invite les ports à sauver les équipages de façon à accroître la valeur de leurs flottes "
        "en formant les pilotes au secours, notamment en éclairant les jetées la nuit, et en "
        "contrôlant tous les navires à leur arrivée et à leur départ ;"
    )

    question = "Comment accroître la valeur des flottes, selon le Conseil des ports d’EUROMER ?"
    assert found[question] == (
        "en formant les pilotes au secours",
        "en éclairant les jetées la nuit",
        "en contrôlant tous les navires à leur arrivée et à leur départ",
    )
