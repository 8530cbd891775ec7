import pytest

from courses.sources.limits import DEFAULT_LIMITS
from courses.sources.readers.pdf.opening import open_pdf, read_metadata
from courses.sources.records import Metadata
from tests.courses.sources.readers.pdf.samples import set_pdf


def read(title, author="", language="fr"):
    markup = f'#set document(title: "{title}", author: "{author}")\nUn mot.'
    data = set_pdf(markup, language=language)
    with open_pdf("note.pdf", data, DEFAULT_LIMITS) as document:
        return read_metadata(document)


@pytest.mark.parametrize(
    "title", ["Le réseau des stations", "Résolution 71/19", "Vision 2030 : agir", "COVID-19"]
)
def test_a_title_is_read(title):
    assert read(title).title == title


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Microsoft Word - note.doc",
        "rapport_final.docx",
        "note.pdf",
        "Untitled",
        "Sans titre",
        "Document1",
        "rapport_v2_final",
        "t" * 400,
    ],
)
def test_a_title_that_a_program_made_up_is_none(title):
    assert not read(title).title


@pytest.mark.parametrize(("written", "read_as"), [("fr", "fr"), ("en", "en"), ("ar", "ar")])
def test_the_language_of_the_file_is_read(written, read_as):
    assert read("", language=written).language == read_as


def test_an_author_is_no_issuer():
    assert read("Un titre", author="J. Martin") == Metadata(title="Un titre", language="fr")


def test_the_file_is_closed_behind_its_reader():
    with open_pdf("note.pdf", set_pdf("Un mot."), DEFAULT_LIMITS) as document:
        assert len(document) == 1

    assert document.raw is None
