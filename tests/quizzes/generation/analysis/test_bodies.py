import pytest

from quizzes.generation.analysis.bodies import list_bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("le Bureau d’appui aux ports et EUROMER", ["le Bureau d’appui aux ports"]),
        ("l’action du Comité des phares, et celle de l’Office du littoral",
         ["le Comité des phares", "l’Office du littoral"]),
        ("l’avis de l’Office contre la brume et le gel", []),
        ("le bureau du port", []),
    ],
)  # fmt: skip
def test_bodies_have_a_head_noun_with_a_capital_and_a_sure_end(text, bodies):
    assert list(list_bodies(text)) == bodies
