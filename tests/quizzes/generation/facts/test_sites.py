import pytest

from quizzes.generation.facts.records import Listing
from tests.quizzes.generation.reading import find


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "EUROMER veille jour et nuit grâce à ses bureaux de Gdansk, Porto et Athènes.",
            "Dans quelles villes se trouvent les bureaux d’EUROMER ?",
        ),
        (
            "EUROMER dispose de laboratoires à Gdansk, à Porto et à Athènes.",
            "Dans quelles villes se trouvent les laboratoires d’EUROMER ?",
        ),
    ],
)
def test_offices_named_in_a_row_are_asked_for_by_city(sentence, question):
    lists = [one for one in find(sentence) if isinstance(one, Listing)]

    asked = {one.question.replace("\u202f", " "): one.answers for one in lists}
    assert asked[question] == ("Gdansk", "Porto", "Athènes")


def test_two_offices_are_no_list():
    assert not [
        one
        for one in find("EUROMER agit par ses bureaux de Gdansk et Porto.")
        if isinstance(one, Listing)
    ]
