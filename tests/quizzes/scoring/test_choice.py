import pytest

from quizzes.generation.records import ItemKind
from quizzes.scoring import Answer, score
from tests.quizzes.scoring.bodies import a_choice


@pytest.mark.parametrize("kind", [ItemKind.SINGLE_CHOICE, ItemKind.TRUE_FALSE, ItemKind.CLOZE])
@pytest.mark.parametrize(("chosen", "fraction"), [((0,), 0), ((1,), 1), ((), 0)])
def test_the_key_earns_everything_and_nothing_else_anything(kind, chosen, fraction):
    assert score(a_choice(key=1, of=2, kind=kind), Answer(choices=chosen)) == fraction
