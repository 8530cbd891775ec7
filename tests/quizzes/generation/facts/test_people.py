import pytest

from quizzes.generation.facts.people import is_full_name, list_people
from tests.quizzes.generation.reading import read


@pytest.mark.parametrize(
    "name", ["Marie Curie", "Jean-Paul Belle", "Louis de Broglie", "John F. Kerry"]
)
def test_a_first_name_and_a_surname_name_a_person(name):
    assert is_full_name(name)


@pytest.mark.parametrize(
    "name", ["Curie", "Nations Unies", "Union Postale", "EUROMER Brest", "Marie", "marie Curie"]
)
def test_other_names_are_no_people(name):
    assert not is_full_name(name)


def test_people_are_those_that_the_language_model_proposes():
    (statement,) = read("En 1903, Marie Curie reçoit le prix Nobel de physique à Stockholm.")

    assert list(list_people(statement)) == ["Marie Curie"]
