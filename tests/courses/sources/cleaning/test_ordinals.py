import pytest

from courses.sources.cleaning.ordinals import join_ordinals
from tests.courses.sources.holding import mend


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("le XXI e siècle", "le XXIe siècle"),
        ("la 75 e session", "la 75e session"),
        ("le 1 er mai et la 1 re fois", "le 1er mai et la 1re fois"),
        ("résolution n o 5, N os 6 et 7", "résolution no 5, Nos 6 et 7"),
        ("le 1er mai", "le 1er mai"),
        ("entre 5 e 6 mesi", "entre 5 e 6 mesi"),
        ("de 1 à 5, n ou o 5", "de 1 à 5, n ou o 5"),
        ("le 21 ermite", "le 21 ermite"),
    ],
)
def test_raised_letters_stand_at_their_number(messy, clean):
    assert mend(join_ordinals, messy) == clean
