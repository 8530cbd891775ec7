import pytest

from quizzes.generation.checks.lower_case_start import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    ("stem", "wrong"),
    [
        ("quel organe garde le port ?", True),
        ("Quel organe garde le port ?", False),
        ("À quoi sert le port ?", False),
        ("_____ garde le port.", False),
        ("« Veille » désigne quoi ?", False),
    ],
)
def test_a_stem_begins_with_a_capital(stem, wrong):
    assert bool(list(find(an_item(stem=stem), a_corpus()))) is wrong
