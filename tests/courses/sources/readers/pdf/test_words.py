import pypdfium2

from courses.sources.readers.pdf.words import read_words
from tests.courses.sources.readers.pdf.samples import KEPT, set_pdf


def read(data, page=0):
    with pypdfium2.PdfDocument(data) as document:
        return read_words(document[page].get_textpage())


def test_what_stands_across_a_page_is_kept_apart():
    found = read(set_pdf("Un texte. #place(rotate(45deg)[PROJET]) #place(rotate(90deg)[marge])"))

    assert [word.text for word in found.words] == ["Un", "texte."]
    assert {word.text for word in found.across} == {"PROJET", "marge"}


def test_a_page_whose_letters_all_lie_is_turned_upright():
    found = read((KEPT / "oddities.pdf").read_bytes(), page=1)

    assert found.turn == 1
    assert [word.text for word in found.words][:3] == ["Une", "page", "couchée"]
    first, second = found.words[:2]
    assert first.x1 < second.x0
    assert first.y == second.y


def test_a_page_without_letters_has_no_words():
    found = read(set_pdf("#rect()"))

    assert (found.words, found.across, found.turn) == ((), (), 0)
