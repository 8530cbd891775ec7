import pytest

from quizzes.generation.english.acronyms import spells
from tests.quizzes.generation.english.reading import find, questions


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("World Customs Organization", "WCO"),
        ("United Nations Office on Drugs and Crime", "UNODC"),
        ("International Association of Marine Aids to Navigation", "IAMAN"),
        ("Inter-Regional Coordination Committee", "IRCC"),
    ],
)
def test_initials_spell_a_sign(words, sign):
    assert spells(words.split(" "), sign)


@pytest.mark.parametrize(
    "text",
    [
        "We know the World Customs Organization (WCO).",
        "We know the WCO (World Customs Organization).",
    ],
)
def test_an_expansion_is_asked_among_others_with_its_letters(text):
    (fact,) = find(text)

    assert fact.wording.question == "What does the acronym WCO stand for?"
    assert fact.answer == "World Customs Organization"
    assert len(fact.siblings) == 3
    assert all(spells(other.split(" "), "WCO") for other in fact.siblings)


def test_only_the_words_that_the_letters_spell_are_the_expansion():
    asked = questions("In Rome the World Customs Organization (WCO) has friends.")

    assert set(asked.values()) == {"World Customs Organization"}


def test_letters_of_another_language_are_asked_for():
    asked = questions("We know CEMAC (Economic Community of Central African States).")

    question = "By which acronym is the Economic Community of Central African States known?"
    assert asked == {question: "CEMAC"}


def test_brackets_that_spell_nothing_are_left_alone():
    assert questions("We know the World Customs Organization (ABC).") == {}
