import pytest

from courses.sources.structure.languages import guess_language, rank_languages, tell_languages

FRENCH = "Les polices du monde entier coopèrent chaque jour contre la criminalité."
ENGLISH = "The police forces of the world cooperate every day against crime."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FRENCH, "fr"),
        (ENGLISH, "en"),
        ("Las policías del mundo entero cooperan cada día contra la delincuencia.", "es"),
        ("تتعاون أجهزة الشرطة في جميع أنحاء العالم كل يوم لمكافحة الجريمة.", "ar"),
    ],
)
def test_four_languages_are_told_apart(text, language):
    assert guess_language(text) == language


def test_short_texts_take_the_language_of_their_neighbours():
    texts = ["Mission", FRENCH, "Lyon", "Partners", ENGLISH, "Lyon"]
    opens = [True, False, False, True, False, False]

    assert tell_languages(texts, opens) == ["fr", "fr", "fr", "en", "en", "en"]


def test_short_texts_in_a_row_tell_their_language_together():
    texts = [FRENCH, "Dates for your diary", "4 May: a new light", "7 June: general meeting"]
    opens = [False, True, False, False]

    assert tell_languages(texts, opens) == ["fr", "en", "en", "en"]


def test_names_in_a_row_tell_nothing():
    texts = [ENGLISH, "Claire Le Bihan", "Mehdi Ouarzazi", "Soizic Kerbrat", "Paul Delattre"]

    assert tell_languages(texts, [False] * 5) == ["en"] * 5


def test_a_heading_ends_a_row_of_short_texts():
    texts = [FRENCH, "Dates", "4 mai : un nouveau feu", "Dates", "4 May: a new light", ENGLISH]
    opens = [False, True, False, True, False, False]

    assert tell_languages(texts, opens)[:3] == ["fr", "fr", "fr"]


def test_a_heading_at_the_end_takes_the_language_before():
    assert tell_languages([FRENCH, "Fin"], [False, True]) == ["fr", "fr"]


def test_short_texts_alone_take_the_language_that_the_document_declares():
    assert tell_languages(["Lyon", "Paris"], [False, False], "es") == ["es", "es"]


def test_languages_are_ranked_by_their_letters():
    assert rank_languages([ENGLISH, FRENCH, FRENCH], ["en", "fr", "fr"]) == ("fr", "en")
