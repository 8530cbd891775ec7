import pytest

from courses.sources.cleaning.apostrophes import close_apostrophes, curl_apostrophes
from tests.courses.sources.holding import mend


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("l'accord d'Alger", "l’accord d’Alger"),
        ("lʼaccord", "l’accord"),
        ("aujourd´hui", "aujourd’hui"),
        ("the members' rights", "the members’ rights"),
        ("l'« accord »", "l’« accord »"),
        ("l’accord", "l’accord"),
        ("un 'mot' cité", "un 'mot' cité"),
        ("the 'members' and the rest", "the 'members' and the rest"),
        ("5' 30''", "5' 30''"),
    ],
)
def test_apostrophes_between_letters_become_typographic(messy, clean):
    assert mend(curl_apostrophes, messy) == clean


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("que l ’Organisation", "que l’Organisation"),
        ("que l’ Organisation", "que l’Organisation"),
        ("que l ’ Organisation", "que l’Organisation"),
        ("jusqu ’à", "jusqu’à"),
        ("L 'Organisation", "L’Organisation"),
        ("et qu ’elle", "et qu’elle"),
        ("les agents’ fictifs", "les agents’ fictifs"),
        ("l’Organisation", "l’Organisation"),
        ("mal ’mot’", "mal ’mot’"),
    ],
)
def test_no_space_stands_around_the_apostrophe_of_an_elided_word(messy, clean):
    assert mend(close_apostrophes, messy) == clean
