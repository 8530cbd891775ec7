from tests.quizzes.generation.reading import questions

ASKED = "Quels organismes des Nations Unies EUROMER cite-t-il parmi ses partenaires ?"


def test_agencies_of_the_united_nations_are_asked_for():
    found = questions(
        "EUROMER coopère avec plusieurs institutions, notamment l’OMI, la FAO et l’OMM."
    )

    assert found[ASKED] == ("l’OMI", "la FAO", "l’OMM")


def test_a_list_with_a_stranger_is_left_alone():
    found = questions(
        "EUROMER coopère avec plusieurs institutions, notamment l’OMI, la FAO et l’AESM."
    )

    assert ASKED not in found
