import pytest

from tests.quizzes.generation.acting import asked


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        (
            (
                "Reconnaissant l’appui donné par la flotte de la Ligue, composée du navire amiral, "
                "des vedettes rapides et de la barge de secours,"
            ),
            "De quoi se compose la flotte de la Ligue ?",
        ),
        (
            (
                "Reconnaissant les apports de la Ligue, dont la flotte comprend le navire amiral, "
                "les vedettes rapides et la barge de secours,"
            ),
            "Que comprend la flotte de la Ligue ?",
        ),
    ],
)
def test_what_something_is_made_up_of_is_asked_for(clause, question):
    parts = ("le navire amiral", "les vedettes rapides", "la barge de secours")

    assert asked(clause)[question] == parts
