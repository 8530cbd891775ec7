import pytest

from progress.queries.marks import Mark, Numbering
from tests.factories.courses import SourceDocumentFactory

MARK = Mark(number=1, document="a.md", title="A", version="f00d", start=10, end=20)


def place(document="a.md", start=10, end=20, version="f00d"):
    return {"document": document, "version": version, "start": start, "end": end}


@pytest.fixture
def numbering():
    return Numbering(SourceDocumentFactory.build(name=name, title=name) for name in ("a", "b", "c"))


@pytest.mark.parametrize(
    ("other", "holds"),
    [
        (place(), True),
        (place(start=12, end=15), True),
        (place(start=9), False),
        (place(end=21), False),
        (place(version="beef"), False),
    ],
)
def test_a_mark_holds_what_lies_within_it(other, holds):
    assert MARK.holds(other) is holds


def test_documents_are_numbered_as_they_come(numbering):
    marks = [numbering.mark(place(name)) for name in ("b", "a", "b")]

    assert [(mark.number, mark.title) for mark in marks] == [(1, "b"), (2, "a"), (1, "b")]


def test_sources_are_listed_by_number_with_their_first_place(numbering):
    for name, start in (("b", 5), ("a", 6), ("b", 7)):
        numbering.mark(place(name, start))

    found = [(source.document.name, source.first.start) for source in numbering.sources]
    assert found == [("b", 5), ("a", 6)]


def test_a_place_in_an_unknown_document_gets_no_mark(numbering):
    assert numbering.mark_known([place("unknown")]) == ()
    assert numbering.sources == ()


def test_the_first_place_in_a_known_document_gets_the_mark(numbering):
    marks = numbering.mark_known([place("unknown"), place("c"), place("a")])

    assert [mark.document for mark in marks] == ["c"]
    assert [source.document.name for source in numbering.sources] == ["c"]
