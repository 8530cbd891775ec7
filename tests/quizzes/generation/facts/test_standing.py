from tests.quizzes.generation.acting import asked

ROLE = (
    "Se félicitant du rôle joué par les bureaux nationaux d’EUROMER, présents dans chaque port, "
    "qui sont les relais de la sécurité,"
)


def test_a_standing_is_asked_for_among_bodies_of_the_same_noun():
    found = asked(ROLE, "Note l’appui des bureaux régionaux et des bureaux des pilotes ;")

    question = (
        "Selon le Conseil des ports d’EUROMER, quels bureaux d’EUROMER sont les relais de la "
        "sécurité ?"
    )
    assert found[question] == "les bureaux nationaux"


def test_a_standing_without_others_of_the_noun_is_not_asked_for():
    assert asked(ROLE) == {}


def test_bodies_that_others_are_helped_to_strengthen_are_asked_for():
    found = asked(
        "Invite la Ligue à agir, notamment en aidant les armateurs à renforcer les bureaux "
        "nationaux d’EUROMER grâce à des cours de voile afin de sauver les équipages ;",
        "Note l’appui des bureaux régionaux et des bureaux des pilotes ;",
    )

    question = (
        "Selon le Conseil des ports d’EUROMER, quels bureaux d’EUROMER faut-il aider les armateurs "
        "à renforcer grâce à des cours de voile ?"
    )
    assert found[question] == "les bureaux nationaux"
