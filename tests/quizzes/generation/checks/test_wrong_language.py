import pytest

from quizzes.generation.checks.wrong_language import find, guess_language
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        ("fr", "Which of the bodies has to approve the budget?"),
        ("en", "Quel organe dirige le siège de la police\u202f?"),
        ("fr", "¿Cuál es el órgano que dirige la organización y los países?"),
        ("fr", "ما هي اللغات الرسمية للمنظمة؟"),
    ],
)
def test_a_stem_in_another_language_is_found(language, stem):
    assert list(find(an_item(language=language, stem=stem), a_corpus()))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Quel organe dirige le siège\u202f?"),
        ("fr", "Que recouvre le titre « The Future of the Police and the World »\u202f?"),
        ("en", "Which body runs the head office?"),
        ("en", "What does « la lutte contre le terrorisme et les armes » stand for?"),
        ("ar", "ما هي اللغات الرسمية للمنظمة؟"),
        ("fr", "Buenos Aires"),
        ("fr", "Global Complex for Innovation"),
    ],
)
def test_a_stem_in_its_own_language_or_in_none(language, text):
    item = an_item(language=language, stem=text, right=["1"], wrong=["2", "3"])

    assert not list(find(item, a_corpus()))


def test_words_that_do_not_tell_leave_it_open():
    assert guess_language("") == ""
    assert guess_language("1923 / 1956") == ""


def test_an_option_in_another_language_is_found():
    item = an_item(right=["la police"], wrong=["the fight of the police", "le crime"])

    assert list(find(item, a_corpus()))
