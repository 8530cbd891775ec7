import pytest

from tests.quizzes.generation.reading import questions, statements


def test_by_what_means_two_bodies_come_closer_is_asked():
    found = questions(
        "Une antenne a été ouverte à Brest, et nous renforçons sans cesse notre collaboration "
        "avec Frontex grâce à des échanges de plongeurs entre les deux organisations."
    )

    asked = "Grâce à quoi EUROMER renforce-t-il sa collaboration avec Frontex ?"
    assert found[asked] == "des échanges de plongeurs"


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROMER renforce sa collaboration avec Frontex grâce à ses échanges de plongeurs.",
        "L’antenne de Brest renforce la collaboration avec Frontex grâce à des échanges.",
        "EUROMER renforce sa collaboration avec les pêcheurs grâce à des échanges de plongeurs.",
    ],
)
def test_what_leans_on_something_or_has_no_name_is_left_alone(sentence):
    assert not any(question.startswith("Grâce à quoi") for question in questions(sentence))


def test_it_can_be_stated():
    said = statements(
        "Une antenne a été ouverte à Brest, et nous renforçons sans cesse notre collaboration "
        "avec Frontex grâce à des échanges de plongeurs entre les deux organisations."
    )

    assert "EUROMER renforce sa collaboration avec Frontex grâce à _____." in said
