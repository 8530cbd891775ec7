import pytest

from quizzes.generation.realisation.shortening import shorten


@pytest.mark.parametrize(
    ("phrase", "short"),
    [
        ("suivre les cargos (lents), notamment au large", "suivre les cargos"),
        ("fixer les tarifs, et en suivre l’application", "fixer les tarifs"),
        ("guider les pilotes et leurs navires", "guider les pilotes et leurs navires"),
        ("aider leurs équipages en mer", ""),
        ("suivre les", ""),
        (
            "tenir à jour des cartes contenant des notes, des vues, des avis de gel et un guide",
            "tenir à jour des cartes",
        ),
    ],
)
def test_a_phrase_is_cut_to_a_short_whole_or_given_up(phrase, short):
    assert shorten(phrase) == short
