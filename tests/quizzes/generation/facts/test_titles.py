from tests.quizzes.generation.reading import questions, statements


def test_the_title_and_the_aims_of_a_goal_are_asked():
    found = questions(
        "Cela s’applique surtout à l’ODD 14, « Vie aquatique », qui fixe des cibles pour réduire "
        "la pollution marine, protéger les côtes et mettre fin à la surpêche."
    )

    assert found["Quel est l’intitulé de l’ODD 14 ?"].replace("\u00a0", " ") == "« Vie aquatique »"
    assert found["Dans quels buts sont fixées les cibles de l’ODD 14 ?"] == (
        "réduire la pollution marine",
        "protéger les côtes",
        "mettre fin à la surpêche",
    )


def test_aims_that_are_no_deeds_are_not_listed():
    found = questions(
        "Voir l’ODD 14, « Vie aquatique », qui fixe des cibles pour les ports et les mers."
    )

    assert list(found) == ["Quel est l’intitulé de l’ODD 14 ?"]


def test_it_can_be_stated():
    said = statements("Cela s’applique surtout à l’ODD 14, « Vie aquatique », qui fixe des cibles.")

    assert "L’ODD 14 s’intitule _____." in said
