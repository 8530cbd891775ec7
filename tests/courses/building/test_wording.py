import pytest

from courses.building.wording import count_words, find_words, holds_phrase, measure_overlap


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Les Bureaux centraux nationaux", ("bureau", "centraux"[:-1], "nationau")),
        ("L’accord du 21 juillet", ("accord", "21", "juillet")),
        ("The offices of the United Nations", ("office", "united", "nation")),
        ("Il est dans les pays", ("est", "pay")),
        ("", ()),
    ],
)
def test_words_are_folded_without_small_ones_and_plurals(text, words):
    assert find_words(text) == words


@pytest.mark.parametrize(("text", "number"), [("Trois mots – ici", 3), ("« Oui » !", 1), ("–", 0)])
def test_a_mark_alone_is_no_word(text, number):
    assert count_words(text) == number


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("les bases de données mondiales", "base de données", True),
        ("une base mondiale de données", "base de données", False),
        ("la cybercriminalité", "criminalité", False),
        ("un texte", "", False),
    ],
)
def test_a_phrase_stands_word_by_word(text, phrase, held):
    assert holds_phrase(find_words(text), find_words(phrase)) is held


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [("a b", "a b", 1.0), ("x b c d", "b", 0.4), ("x", "y", 0.0), ("", "", 0.0)],
)
def test_overlap_counts_the_words_of_both(one, other, share):
    assert measure_overlap(tuple(one.split()), tuple(other.split())) == pytest.approx(share)
