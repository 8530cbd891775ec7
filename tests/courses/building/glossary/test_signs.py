import re

import pytest

from courses.building.glossary.signs import SIGN, Initials, plain


@pytest.mark.parametrize("sign", ["BCN", "B.C.N.", "G8", "COVID-19", "UE", "UNESCO"])
def test_acronyms_are_seen_with_and_without_dots(sign):
    assert re.fullmatch(SIGN, sign)


@pytest.mark.parametrize("word", ["Lyon", "A", "8", "i24", "71/19", "ONUsien"])
def test_other_words_are_no_acronyms(word):
    assert not re.fullmatch(SIGN, word)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("Bureau central national", "B.C.N."),
        ("Centre de commandement et de coordination", "CCC"),
        ("Comité contre le terrorisme", "CCT"),
        ("Bureau de lutte contre le terrorisme", "BLT"),
        ("Complexe mondial INTERPOL pour l’innovation", "CMII"),
        ("État membre", "EM"),
        ("World Customs Organization", "WCO"),
    ],
)
def test_words_spell_an_acronym_with_their_small_words_or_without(words, sign):
    assert Initials(words).spell(sign)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("le Bureau central national", "BC"),
        ("Bureau central", "BCN"),
        ("Office des Nations Unies contre la drogue et le crime", "UNODC"),
    ],
)
def test_other_letters_are_not_spelt(words, sign):
    assert not Initials(words).spell(sign)


@pytest.mark.parametrize(
    ("words", "sign", "permuted"),
    [
        ("Office des Nations Unies contre la drogue et le crime", "UNODC", True),
        ("Nations Unies", "UN", False),
        ("Office des Nations Unies", "UNODC", False),
    ],
)
def test_four_letters_may_stand_in_another_order(words, sign, permuted):
    assert Initials(words).spell_permuted(sign) is permuted


def test_words_may_give_only_the_beginning():
    assert Initials("Direction exécutive").begin("DECT")
    assert not Initials("Groupe interinstitutions").begin("ICAT")
    assert not Initials("Bureau central national").begin("BCN")


def test_a_share_of_the_letters_may_be_given():
    assert Initials("Economic Community of Central African States").share("CEMAC") == 0.8
    assert Initials("New York").share("ONU") == pytest.approx(1 / 3)


def test_dots_go():
    assert plain("B.C.N.") == "BCN"
