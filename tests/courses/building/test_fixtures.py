"""The demo course: its documents are read cleanly and its blueprint finds all that it names."""

import re
from pathlib import Path

import pytest

from courses.building import outline_course, read_blueprint
from courses.sources import BlockKind, read_document
from tests.courses.sources.holding import assert_holds

FIXTURES = Path(__file__).parents[3] / "fixtures"
BLUEPRINT = FIXTURES / "blueprints" / "interpol.toml"
FORMATS = {".txt", ".md", ".html"}

LEFTOVERS = {
    "an address": r"https?://|www\.|\.org\b",
    "a rule": r"_{2,}|-{3,}",
    "a mark of emphasis": r"\*\*|__",
    "a sign of a heading or a bullet": r"[►•]",
    "page furniture": r"^(?:Back|Print|\d+/\d+|.*\| Print.*)$|Tout accepter|Mentions légales",
    "a running head": r"RELIER LES POLICES|Nations Unies et INTERPOL \d",
    "the text of a logo": r"^(?:United Nations|EU|WHO)$",
    "a call of a note": r"[a-zé]{3}\d|20[0-9]{3}\b|[⁰¹²³⁴-⁹]|\[\d+\]|INTERPOL \d,",
    "two spaces": r"  ",
    "a line break": r"[\n\t\r]",
    "a straight apostrophe": r"\w'\w",
    "a space before a comma or full stop": r" [,.](?:\s|$)",
    "a plain space where French sets none that breaks": r" [:;!?»]|« ",
    "a space inside a word": r"\bcont re\b|\bcelle -ci\b|\bl ’",
    "an invisible character": r"[\u00ad\u200b\ufeff\ufb00-\ufb06]",
}
"""What cleaning must leave in no block of a lesson."""


def read_fixtures():
    blueprint = read_blueprint(BLUEPRINT.read_text(encoding="utf-8"), BLUEPRINT.name)
    files = sorted(f for f in (FIXTURES / "sources").iterdir() if f.suffix in FORMATS)
    documents = [read_document(f.name, f.read_bytes()) for f in files if f.name != "README.md"]
    return blueprint, documents


@pytest.fixture(scope="module")
def documents():
    return read_fixtures()[1]


@pytest.fixture(scope="module")
def course():
    return outline_course(*read_fixtures())


@pytest.fixture(scope="module")
def shown(course):
    lessons = [lesson for module in course.modules for lesson in module.lessons]
    return [sourced for lesson in lessons for sourced in lesson.blocks]


@pytest.mark.parametrize("leftover", LEFTOVERS)
def test_nothing_but_text_is_left_in_a_lesson(shown, leftover):
    pattern = re.compile(LEFTOVERS[leftover])

    assert [s.block.text for s in shown if pattern.search(s.block.text)] == []


def test_every_lesson_has_blocks_and_none_is_shown_twice(course, shown):
    places = [(s.document, s.block.start) for s in shown]

    assert all(lesson.blocks for module in course.modules for lesson in module.lessons)
    assert len(places) == len(set(places))


def test_no_lesson_shows_a_note(shown):
    assert all(s.block.kind is not BlockKind.FOOTNOTE for s in shown)


def test_every_letter_stands_at_its_offset(documents):
    for document in documents:
        for block in document.blocks:
            assert_holds(block.text, block.offsets, document.text)


def test_every_document_says_what_it_is(documents):
    for document in documents:
        metadata = document.metadata
        assert all((metadata.title, metadata.issuer, metadata.date, metadata.licence))
        assert metadata.language == "fr"


def test_the_resolution_has_all_its_clauses_and_notes(documents):
    blocks = next(d for d in documents if d.name.startswith("resolution")).blocks
    operative = [b.label for b in blocks if b.headings[-1:] == ("Dispositif",)]

    assert operative == [
        *(str(number) for number in range(1, 14)),
        *(f"13 {letter})" for letter in "abcde"),
        "14",
        "15",
        "16",
    ]
    assert [b.label for b in blocks if b.kind is BlockKind.FOOTNOTE] == [*"1234567"]
    assert {b.label for b in blocks if b.headings[-1:] == ("Préambule",)} == {"", "preamble"}


def test_the_fact_sheet_has_its_definitions(documents):
    sheet = next(d for d in documents if d.name.startswith("interpol-presentation"))

    assert [b.term for b in sheet.blocks if b.term][:4] == [
        "Antiterrorisme",
        "Cybercriminalité",
        "Criminalité organisée et nouvelles formes de criminalité",
        "Gestion des données de police",
    ]


def test_the_partners_page_is_french_and_english(documents):
    page = next(d for d in documents if d.name.startswith("partenaires"))
    turn = next(i for i, b in enumerate(page.blocks) if b.text == "International partners")

    assert {b.language for b in page.blocks[:turn]} == {"fr"}
    assert {b.language for b in page.blocks[turn:]} == {"en"}
