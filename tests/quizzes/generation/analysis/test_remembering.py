import pytest

from quizzes.generation.analysis.reading import read_clauses
from quizzes.generation.analysis.remembering import find_names, names_two
from tests.quizzes.generation.reading import read


def test_names_are_remembered_in_full_and_without_what_follows():
    clauses = read_clauses("La Ligue ouvre le Bureau du Nord auprès des Ports à Brest.")

    found = [phrase.text for phrase in find_names(clauses)]

    assert found == ["la Ligue", "le Bureau du Nord auprès des Ports"]


def test_a_name_that_goes_on_with_its_purpose_is_not_shortened():
    clauses = read_clauses("La Ligue est la Commission des ports pour la défense de la pêche.")

    assert [phrase.text for phrase in find_names(clauses)] == ["la Ligue"]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("La Ligue coopère avec le Fonds. Les deux organisations forment des pilotes.",
         "La Ligue et le Fonds forment des pilotes."),
        ("Le Conseil des pêches siège à Brest. Ses membres votent.",
         "Les membres du Conseil des pêches votent."),
        ("La Ligue garde la Convention sur la pêche, de la mer et des ports. La Convention lie.",
         "La Convention lie."),
        ("La Ligue n’a pas de siège. Elle forme des pilotes.", "La Ligue forme des pilotes."),
    ],
)  # fmt: skip
def test_a_sentence_takes_up_what_the_last_one_named(sentences, expected):
    _, second = read(sentences)

    assert second.text == expected


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Secrétariat et institutions", True),
        ("Le Secrétariat et le Congrès", True),
        ("Conseil économique et social", False),
        ("Conseil des ports et navires", False),
        ("Congrès", False),
    ],
)
def test_a_heading_names_one_body_or_several(heading, names):
    assert names_two(heading) is names
