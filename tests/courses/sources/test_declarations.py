import pytest

from courses.sources.declarations import (
    declare,
    read_declarations,
    read_front_matter,
    read_language,
)
from courses.sources.records import Metadata

NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize("space", [" ", NBSP, NARROW, ""])
def test_keys_stand_before_a_colon_whatever_the_space(space):
    text = f"Titre{space}: La police\nÉmetteur{space}: ACME\nDate{space}: 2026-01\n\nTexte"

    metadata, start = read_declarations(text)

    assert metadata == Metadata(title="La police", issuer="ACME", date="2026-01")
    assert text[start:] == "Texte"


def test_english_keys_say_the_same():
    text = "Title: Police\nIssuer: ACME\nLicence: CC BY 4.0\nLanguage: English\nText"

    assert read_declarations(text)[0] == Metadata(
        title="Police", issuer="ACME", licence="CC BY 4.0", language="en"
    )


@pytest.mark.parametrize(
    "text", ["La police agit.", "Remarque : rien.\nTitre : x", "", "\n\nTexte"]
)
def test_a_text_that_declares_nothing_begins_at_its_start(text):
    assert read_declarations(text) == (Metadata(), 0)


def test_front_matter_ends_with_its_second_line():
    metadata, start = read_front_matter("---\ntitle: 'Un: deux'\nlicense: MIT\n---\ntexte")

    assert metadata == Metadata(title="Un: deux", licence="MIT")
    assert start == len("---\ntitle: 'Un: deux'\nlicense: MIT\n---\n")


@pytest.mark.parametrize(
    "text", ["---\nsans fin", "texte\n---\ntitle: x\n---\n", "----\na: b\n----\n"]
)
def test_other_rules_are_no_front_matter(text):
    assert read_front_matter(text) == (Metadata(), 0)


def test_the_first_of_two_values_holds():
    assert declare([("title", "un"), ("titre", "deux")]).title == "un"


@pytest.mark.parametrize(
    ("value", "language"),
    [("fr", "fr"), ("fr-CA", "fr"), ("Français", "fr"), ("en_GB", "en"), ("klingon", ""), ("", "")],
)
def test_languages_are_read_as_two_letters(value, language):
    assert read_language(value) == language
