import pytest

from quizzes.generation.analysis.cutting import Cut, are_near, cut, is_whole, shorten


@pytest.mark.parametrize(
    ("deed", "parts"),
    [
        ("ouvrir les quais pour aider les navires", Cut("ouvrir les quais", "aider les navires")),
        ("ouvrir les quais, en vue de la session", Cut("ouvrir les quais", "")),
        ("ouvrir les quais, notamment à Brest", Cut("ouvrir les quais", "")),
    ],
)
def test_a_deed_is_cut_at_its_purpose(deed, parts):
    assert cut(deed) == parts


@pytest.mark.parametrize(
    ("phrase", "short"),
    [
        ("ouvrir les quais et à fermer les docks", "ouvrir les quais"),
        ("ouvrir les quais, à fermer les docks", "ouvrir les quais"),
        ("ouvrir les quais, qui sont pleins", "ouvrir les quais"),
        ("ouvrir les quais, construits en 1951", "ouvrir les quais"),
        ("ouvrir les quais de Brest", "ouvrir les quais de Brest"),
    ],
)
def test_what_hangs_on_behind_is_left_out(phrase, short):
    assert shorten(phrase) == short


@pytest.mark.parametrize(
    ("deed", "whole"), [("aider les ports à utiliser", False), ("aider les ports", True)]
)
def test_a_deed_without_its_object_is_not_whole(deed, whole):
    assert is_whole(deed) is whole


def test_deeds_of_the_same_words_are_near():
    assert are_near("utiliser les moyens de la Ligue", "tirer parti des moyens de la Ligue")
    assert not are_near("ouvrir les quais", "publier un rapport annuel")
