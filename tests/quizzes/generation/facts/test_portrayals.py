import pytest

from tests.quizzes.generation.acting import asked


@pytest.mark.parametrize(
    ("clause", "question", "answer"),
    [
        (
            (
                "Consciente que la Ligue des ports est une organisation neutre qui a pour mission "
                "d’assurer et d’encourager le secours en mer, dans le respect du droit,"
            ),
            ("Quelle est la mission de la Ligue des ports, selon le Conseil des ports d’EUROMER ?"),
            "assurer et encourager le secours en mer",
        ),
        (
            (
                "Reconnaissant qu’EUROMER est depuis 1951 un acteur essentiel pour ce qui est de "
                "former et de conseiller les pilotes en vue de sauver les équipages,"
            ),
            (
                "Selon le Conseil des ports d’EUROMER, depuis quelle année EUROMER est-il un "
                "acteur essentiel pour former et conseiller "
                "les pilotes ?"
            ),
            "1951",
        ),
    ],
)
def test_what_a_preamble_says_that_a_body_is_is_asked_for(clause, question, answer):
    assert asked(clause)[question] == answer
