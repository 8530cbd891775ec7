import pytest

from quizzes.generation.facts.actors import are_members, is_person, kind_of, scope_of
from quizzes.generation.french.classes import ORGAN, PERSON, STRUCTURE
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.lexicon import read_lexicon
from tests.quizzes.generation.reading import read

EMPTY = read_lexicon({})


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("le Comité permanent", ORGAN),
        ("le conseil d’administration", ORGAN),
        ("le directeur exécutif", PERSON),
        ("le président", PERSON),
        ("les Bureaux régionaux", STRUCTURE),
        ("le conseil", None),
        ("la direction du vent", None),
        ("l’océan Indien", None),
    ],
)
def test_a_name_is_of_the_kind_of_its_head(name, kind):
    assert kind_of(read_phrase(name), EMPTY) is kind


@pytest.mark.parametrize(
    ("phrase", "members"),
    [
        ("les États membres", True),
        ("les pays membres de l’UPU", True),
        ("les États riverains", False),
        ("les navires", False),
    ],
)
def test_members_are_told_from_others(phrase, members):
    assert are_members(read_phrase(phrase)) is members


def test_a_body_without_a_capital_is_the_speakers():
    (statement,) = read("Le conseil d’administration adopte le budget.")

    assert scope_of(statement, read_phrase("le conseil d’administration")) == "EUROMER"
    assert scope_of(statement, read_phrase("le conseil d’administration de Frontex")) == ""


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("le Secrétaire général", True),
        ("les vice-présidents", True),
        ("le Secrétariat", False),
        ("la Présidence du Conseil", False),
    ],
)
def test_an_office_is_of_a_person_and_a_body_is_not(name, person):
    assert is_person(name) is person
