import pytest

from courses.sources.cleaning.characters import (
    compose_letters,
    drop_invisible,
    drop_soft_hyphens,
    expand_ligatures,
)
from tests.courses.sources.holding import mend


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("zéro\u200blargeur", "zérolargeur"),
        ("\ufeffdébut", "début"),
        ("son\x07nette", "sonnette"),
        ("tabulation\tet\nligne", "tabulation\tet\nligne"),
        ("nom\u200cpersan", "nom\u200cpersan"),
        ("rien à faire", "rien à faire"),
    ],
)
def test_invisible_characters_go(messy, clean):
    assert mend(drop_invisible, messy) == clean


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("coopé\u00adration", "coopération"),
        ("coopé\u00ad\nration", "coopération"),
        ("peut-être", "peut-être"),
    ],
)
def test_soft_hyphens_go_with_the_break_behind_them(messy, clean):
    assert mend(drop_soft_hyphens, messy) == clean


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("ﬁnancement", "financement"),
        ("eﬃcace", "efficace"),
        ("ﬂux", "flux"),
        ("œuvre", "œuvre"),
        ("ex æquo", "ex æquo"),
        ("m²", "m²"),
    ],
)
def test_ligatures_of_print_are_spelled_out_and_letters_stay(messy, clean):
    assert mend(expand_ligatures, messy) == clean


@pytest.mark.parametrize(
    ("messy", "clean"),
    [("cre\u0301er", "créer"), ("C\u0327a", "Ça"), ("créer", "créer")],
)
def test_letters_and_their_accents_become_one_character(messy, clean):
    assert mend(compose_letters, messy) == clean
