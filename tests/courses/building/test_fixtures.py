"""The demo course: its documents are read cleanly and its blueprint finds all that it names."""

import re
from pathlib import Path

import pytest

from courses.building import NoteKind, outline_course, read_blueprint
from courses.building.wording import count_words
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

EXPANSIONS = {
    "BCN": "Bureau central national",
    "BLT": "Bureau de lutte contre le terrorisme",
    "CCC": "Centre de commandement et de coordination",
    "CCT": "Comité contre le terrorisme",
    "CEMAC": "Communauté économique et monétaire de l’Afrique centrale",
    "CMII": "Complexe mondial INTERPOL pour l’innovation",
    "DECT": "Direction exécutive du Comité contre le terrorisme",
    "G8": "Groupe des huit",
    "ICAT": "Groupe interinstitutions de coordination contre la traite des personnes",
    "IMPACT": "Groupe spécial international anticontrefaçon de produits médicaux",
    "IVC": "identification des victimes de catastrophes",
    "ODD": "objectifs de développement durable",
    "OIPC": "Organisation internationale de police criminelle",
    "OMD": "Organisation mondiale des douanes",
    "OMS": "Organisation mondiale de la santé",
    "ONU": "Organisation des Nations Unies",
    "ONUDC": "Office des Nations Unies contre la drogue et le crime",
    "PNUD": "Programme des Nations Unies pour le développement",
    "PNUE": "Programme des Nations Unies pour l’environnement",
    "UA": "Union africaine",
    "UE": "Union européenne",
    "UNESCO": "Organisation des Nations Unies pour l’éducation, la science et la culture",
    "UNODC": "Office des Nations Unies contre la drogue et le crime",
}

DATES = {
    "mission-et-principes": [
        "1914", "1923", "1946", "1956", "1989", "1996-10-15", "1997", "1999", "2001-07", "2004-11",
        "2009", "2009", "2015", "2016-11-21", "2017", "2017-07-21", "2018", "2018-06-27",
        "2018-11-26", "2018-12", "2018-12-17", "2019-07-23", "2019-12-27",
    ],
    "structure-et-gouvernance": [],
    "programmes-et-capacites": [],
    "cooperation-avec-les-nations-unies": [
        "1996", "1997", "1999", "2004-11", "2009", "2018", "2018-12",
    ],
    "autres-partenaires": ["1996", "2009", "2009"],
    "resolution-de-l-assemblee-generale": [
        "1996-10-15", "1997", "2017-07-21", "2018-06-27", "2019-07-23",
    ],
}  # fmt: skip


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


def lessons_of(course):
    return [lesson for module in course.modules for lesson in module.lessons]


def test_every_lesson_is_read_at_one_sitting(course):
    words = {
        lesson.slug: sum(count_words(sourced.block.text) for sourced in lesson.blocks)
        for lesson in lessons_of(course)
    }

    assert {slug: number for slug, number in words.items() if not 150 <= number <= 600} == {}
    assert {(note.kind, note.lesson) for note in course.notes} == {
        (NoteKind.CUT, "les-motifs-de-la-resolution"),
        (NoteKind.CUT, "les-demandes-de-la-resolution"),
    }


def test_every_lesson_has_key_points_in_the_words_of_its_blocks(course):
    for lesson in lessons_of(course):
        texts = [sourced.block.text for sourced in lesson.blocks]
        assert 3 <= len(lesson.key_points) <= 5
        assert all(any(point.text in text for text in texts) for point in lesson.key_points)


def test_the_glossary_explains_the_acronyms_of_the_documents(course):
    explained = {term.term: term.expansion for term in course.glossary if term.expansion}

    assert explained == EXPANSIONS
    assert {term.term for term in course.glossary if not term.expansion} == {
        "capacités policières d’INTERPOL", "criminalité pure", "diffusion", "I-24/7",
        "Initiative de gestion intégrée des frontières", "INTERPOL", "notice", "Secrétaire général",
    }  # fmt: skip
    assert all(term.definition for term in course.glossary if not term.expansion)


def test_each_module_has_the_events_of_its_documents(course):
    dates = {module.slug: [event.date for event in module.events] for module in course.modules}

    assert dates == DATES


def test_what_is_quoted_stands_at_its_place(course, documents):
    decoded = {document.name: document.text for document in documents}
    points = [point for lesson in lessons_of(course) for point in lesson.key_points]
    events = [event.quote for module in course.modules for event in module.events]
    terms = [quote for term in course.glossary for quote in term.quotes]

    for quote in (*points, *events, *terms):
        place = quote.place
        source = decoded[place.document]
        letters = iter(fold_letters(source[place.start : place.end]))
        assert all(letter in letters for letter in fold_letters(quote.text))


def fold_letters(text):
    return [sign.casefold() for sign in text if sign.isalnum()]


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
