import pytest

from courses.sources.readers.office.archives import Package
from courses.sources.readers.office.metadata import CORE, EXTENDED, clean_title, read_metadata
from courses.sources.records import Metadata

CORE_XML = """
<p:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"
  xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">
  <dc:title> La   police </dc:title><dc:creator>Camille Renard</dc:creator>
  <dc:language>fr-CA</dc:language><t:created>2024-03-05T10:00:00Z</t:created>
</p:coreProperties>
"""
EXTENDED_XML = """
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
  <Company>Union des polices</Company></Properties>
"""


def test_the_organisation_speaks_and_not_the_author():
    package = Package("a.docx", {CORE: CORE_XML.encode(), EXTENDED: EXTENDED_XML.encode()})

    assert read_metadata(package) == Metadata(
        title="La police", issuer="Union des polices", date="2024-03-05", language="fr"
    )


def test_what_is_not_said_is_empty():
    assert read_metadata(Package("a.docx", {})) == Metadata()


@pytest.mark.parametrize(
    "title",
    [
        "Présentation PowerPoint",
        "PowerPoint Presentation",
        "Microsoft Word - note.doc",
        "Document1",
        "note.docx",
        "Sans titre",
        "",
    ],
)
def test_titles_that_nobody_gave_are_none(title):
    assert clean_title(title) == ""


@pytest.mark.parametrize("title", ["Présentation de la police", "Le document", "Titres"])
def test_titles_that_somebody_gave_stay(title):
    assert clean_title(title) == title
