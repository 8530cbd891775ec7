import pytest

from quizzes.generation.facts.records import Listing
from tests.quizzes.generation.reading import definition, find, questions

LEAD = "EUROMER mène trois programmes :"
OTHERS = (
    definition("Mer propre", "Il vise à réduire les rejets des cargos."),
    definition("Côtes sûres", "Il vise à éclairer les passes dangereuses."),
)


def parts(body):
    return LEAD, *OTHERS, definition("Ports calmes", body)


QUESTION = "À quels dangers s’attaque le programme «\xa0Ports calmes\xa0» d’EUROMER ?"


@pytest.mark.parametrize(
    "body",
    [
        "Il aide les ports en s’attaquant aux dangers, à savoir la houle, le courant et le vent.",
        "Il s’attaque à trois dangers de la côte : la houle, le courant et le vent.",
    ],
)
def test_what_a_programme_takes_on_is_asked_one_by_one(body):
    assert questions(*parts(body))[QUESTION] == ("la houle", "le courant", "le vent")


def test_what_it_does_not_take_on_comes_from_the_set_of_its_noun():
    body = "Il s’attaque à trois dangers de la côte : la houle, le courant et le vent."

    found = find(*parts(body), lexicon={"sets": {"dangers": ["la rouille"]}})

    asked = [one for one in found if isinstance(one, Listing) and one.relation == "dangers"]
    assert [one.outsiders for one in asked] == [("la rouille",)]


def test_two_members_are_left_alone():
    body = "Il s’attaque aux dangers de la côte, à savoir la houle et le vent."

    assert QUESTION not in questions(*parts(body))
