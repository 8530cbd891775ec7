import pytest

from quizzes.generation.analysis.reading import read_clauses
from quizzes.generation.realisation.following import say_that_follows


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Le Bureau se tient informé des travaux du port.", "suit les travaux du port"),
        ("La Ligue se tient au courant de la pêche en mer.", "suit la pêche en mer"),
        ("Le Bureau se tient à Brest.", "se tient à Brest"),
        ("Le Bureau suit les travaux du port.", "suit les travaux du port"),
    ],
)
def test_who_keeps_informed_follows(sentence, said):
    (clause,) = read_clauses(sentence)

    assert say_that_follows(clause).predicate == said
