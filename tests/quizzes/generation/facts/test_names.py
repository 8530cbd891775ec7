from quizzes.generation.facts.names import find_names
from quizzes.generation.lexicon import read_lexicon
from tests.quizzes.generation.reading import read


def names(*parts):
    return {(one.text, one.group) for one in find_names(read(*parts), read_lexicon({}))}


def test_bodies_and_members_are_actors():
    found = names(
        "Le Comité permanent prépare les sessions.", "Les États membres votent le budget."
    )

    assert found == {
        ("le Comité permanent", "organe"),
        ("le Comité permanent", "acteur"),
        ("les États membres", "acteur"),
    }


def test_who_only_acts_in_a_passive_is_named_as_well():
    assert ("le Comité permanent", "organe") in names(
        "Le Secrétaire général est nommé par le Comité permanent."
    )


def test_a_body_as_it_met_once_is_no_name():
    assert names("Le Congrès de Vienne adopte la Constitution.") == set()
