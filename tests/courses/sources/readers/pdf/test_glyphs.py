import pypdfium2
import pytest

from courses.sources.readers.pdf.glyphs import Glyphs
from tests.courses.sources.readers.pdf.samples import KEPT, set_pdf


def read(data):
    with pypdfium2.PdfDocument(data) as document:
        textpage = document[0].get_textpage()
        return [word for _, word in Glyphs(textpage.raw).cut()]


def texts(markup):
    return [word.text for word in read(set_pdf(markup))]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("un mot", ["un", "mot"]),
        ("ﬁnancer un eﬃcace ﬂux", ["financer", "un", "efficace", "flux"]),
        ("coopé#sym.hyph.soft;ration", ["coopé\u00adration"]),
        ("120~personnes", ["120\u00a0personnes"]),
        ("l’«~œuvre~»", ["l’«\u00a0œuvre\u00a0»"]),
        ("trafics#super[6] et 2030#super[12],", ["trafics⁶", "et", "2030¹²,"]),
        ("trafics#super(typographic: false)[6]", ["trafics⁶"]),
        ("XX#super(typographic: false)[e] siècle", ["XXe", "siècle"]),
        ("H#sub(typographic: false)[2]O", ["H2O"]),
        ("en 1923, à 9 h 30", ["en", "1923,", "à", "9", "h", "30"]),
        ('#text(font: "DejaVu Sans Mono")[منظومة I-24/7]', ["منظومة", "I-24/7"]),
        ("", []),
    ],
)
def test_characters_are_cut_into_words(markup, words):
    assert texts(markup) == words


def test_a_hyphen_at_the_end_of_a_line_ends_a_word():
    found = texts("#block(width: 40pt)[#par(justify: true)[coopération]]")

    assert len(found) > 1
    assert all(part.endswith("-") for part in found[:-1])
    assert "".join(found).replace("-", "") == "coopération"


def test_letters_have_a_size_and_a_weight():
    plain, bold, large = read(set_pdf("un *gras* #text(20pt)[grand]"))

    assert (plain.size, plain.bold) == (11, False)
    assert bold.bold
    assert large.size == pytest.approx(20)


def test_letters_stand_where_they_are_seen_whatever_scale_they_are_written_in():
    words = read((KEPT / "oddities.pdf").read_bytes())

    scaled = next(word for word in words if word.text == "Texte")
    assert scaled.size == pytest.approx(11)
    assert (scaled.x0, scaled.y) == pytest.approx((60, 524), abs=1)


def test_words_know_whether_a_space_stands_before_them():
    first, second = read(set_pdf("un mot"))

    assert not first.spaced
    assert second.spaced


SYMBOLS = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Count 1 /Kids [3 0 R]>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R
  /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 44>> stream
BT /F 12 Tf 20 100 Td (# un mot# court) Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>> endobj
6 0 obj <</Length 99>> stream
begincmap 1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfchar <23> <f0b7> endbfchar endcmap
endstream endobj
trailer <</Root 1 0 R>>
"""
"""A file whose sign # is a bullet of a symbol font."""


def test_a_sign_of_a_symbol_font_is_a_bullet_before_words_and_nothing_within_them():
    assert [word.text for word in read(SYMBOLS)] == ["•", "un", "mot", "court"]
