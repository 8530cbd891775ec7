import pytest

from quizzes.generation.checks.shape import Shape, find_shape, find_unit


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("1923", Shape.YEAR),
        ("1961-1981", Shape.YEAR),
        ("11 septembre 2001", Shape.DATE),
        ("novembre 2004", Shape.DATE),
        ("13 membres", Shape.FIGURES),
        ("1 200", Shape.FIGURES),
        ("2,5 %", Shape.FIGURES),
        ("treize membres", Shape.SPELLED),
        ("ONUDC", Shape.ACRONYM),
        ("l’ONU", Shape.ACRONYM),
        ("identifier les victimes", Shape.INFINITIVE),
        ("s’attaquer aux réseaux", Shape.INFINITIVE),
        ("le Comité exécutif", Shape.WORDS),
        ("Alger", Shape.WORDS),
        ("premier ministre", Shape.WORDS),
        ("membre associé", Shape.WORDS),
        ("un accord", Shape.WORDS),
        ("I-24/7", Shape.WORDS),
    ],
)
def test_a_text_has_the_shape_that_it_looks_like(text, shape):
    assert find_shape(text) is shape


def test_units_are_compared_whatever_their_number():
    assert find_unit("1 bureau") == find_unit("7 bureaux")
    assert find_unit("7 bureaux") != find_unit("7 pays")
    assert find_unit("2,5 %") != find_unit("2,5 millions d’euros")
    assert not find_unit("12")
    assert not find_unit("1961-1981")
    assert not find_unit("Lyon")
