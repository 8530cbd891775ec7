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
        ("d'Artagnan, O'Brien et l'abbé", "d’Artagnan, O’Brien et l’abbé"),
        ("presqu'île, entr'ouvrir, aujourd'hui", "presqu’île, entr’ouvrir, aujourd’hui"),
        ("rock 'n' roll in the '90s", "rock ’n’ roll in the ’90s"),
        ("the boss' car, in the '80s", "the boss’ car, in the ’80s"),
        ("the 'no' of 'no-one'", "the 'no' of 'no-one'"),
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
        ("la Côte d' Ivoire", "la Côte d’Ivoire"),
        ("jusqu' à aujourd ' hui", "jusqu’à aujourd’hui"),
        ("it ’s INTERPOL ’s, we don 't", "it’s INTERPOL’s, we don’t"),
        ("the letter 's' and the letters 't' to 'd'", "the letter 's' and the letters 't' to 'd'"),
        ("rock ’n’ roll", "rock ’n’ roll"),
        ("les 5 d ’un côté", "les 5 d’un côté"),
        ("et qu ’elle", "et qu’elle"),
        ("les agents’ fictifs", "les agents’ fictifs"),
        ("l’Organisation", "l’Organisation"),
        ("mal ’mot’", "mal ’mot’"),
    ],
)
def test_no_space_stands_around_the_apostrophe_of_an_elided_word(messy, clean):
    assert mend(close_apostrophes, messy) == clean
