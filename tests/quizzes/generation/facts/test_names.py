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


def test_the_secretariat_at_the_head_of_a_sentence_is_named_whatever_follows():
    assert ("le Secrétariat", "organe") in names("Le Secrétariat met en œuvre le programme.")


def test_a_secretariat_with_a_longer_name_does_not_stand_beside_itself():
    found = names(
        "Le Secrétariat technique suit les travaux.", "Le Secrétariat met en œuvre le programme."
    )

    assert ("le Secrétariat", "organe") not in found


def test_a_name_that_runs_on_into_its_sentence_is_none():
    assert names("Le Comité permanent jusqu’au congrès suivant prépare les sessions.") == set()


def test_a_body_of_another_house_is_no_option():
    assert names("La Commission européenne prépare les sessions.") == set()


def test_a_school_is_no_organ():
    assert ("l’Académie du port", "organe") not in names("L’Académie du port forme les pilotes.")
