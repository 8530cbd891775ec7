import pytest

from quizzes.generation.wording import find_stem, find_stems, fold, has_kin, read_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Œuvre n°\u00a07", "loeuvren7"),
        ("ÉTÉ", "ete"),
        ("I-24/7", "i247"),
        ("ﬁn", "fin"),
        ("اللغة", "اللغة"),
        ("… — »", ""),
        ("", ""),
    ],
)
def test_folding_keeps_letters_and_digits(text, folded):
    assert fold(text) == folded


def test_folding_twice_changes_nothing_more():
    assert fold(fold("Straße à l’État")) == fold("Straße à l’État")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’Assemblée a-t-elle siégé ?", ["l", "assemblée", "a", "t", "elle", "siégé"]),
        ("e\u0301tat", ["état"]),
        ("_____ de 2004", ["de", "2004"]),
        ("", []),
    ],
)
def test_words_are_parted_by_apostrophes_and_hyphens(text, words):
    assert read_words(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("membre", "membres"),
        ("régional", "régionaux"),
        ("régionale", "régionales"),
        ("régional", "régionale"),
        ("bureau", "bureaux"),
        ("policier", "policières"),
        ("actif", "actives"),
        ("officiel", "officielle"),
        ("city", "cities"),
    ],
)
def test_gender_and_number_leave_the_stem(one, other):
    assert find_stem(one) == find_stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("notice", "not"),
        ("tous", "toussaint"),
        ("police", "politique"),
        ("2004", "2005"),
        ("as", "a"),
    ],
)
def test_different_words_keep_different_stems(one, other):
    assert find_stem(one) != find_stem(other)


def test_little_words_carry_no_meaning():
    assert find_stems("Dans quelle ville est le siège de l’Office ?") == {"vil", "sieg", "offic"}


@pytest.mark.parametrize(
    ("stem", "stems", "kin"),
    [
        ("commissaire", {"commission"}, True),
        ("port", {"portail"}, False),
        ("conseil", {"cour", "bureau"}, False),
    ],
)
def test_words_of_one_family_begin_alike(stem, stems, kin):
    assert has_kin(stem, frozenset(stems)) is kin
