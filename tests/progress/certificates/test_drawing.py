from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from progress.certificates import Fact, Sheet, draw
from progress.certificates.drawing import FONTS, draw_code
from progress.certificates.letters import make_drawable

ADDRESS = "https://example.org/certificates/verify/K7QP-3M9X-WT4D-9F4K-Q2ZM/"
FRENCH = Sheet(
    language="fr",
    is_leftward=False,
    site="elearning",
    heading="Certificat",
    before_name="Nous attestons que",
    name="Amélie Lefèvre-Nguyễn",
    before_course="a terminé le cours",
    course="Tenir les archives",
    facts=(Fact("Cours terminé", "27 novembre 2026"), Fact("Établi", "28 novembre 2026")),
    number="K7QP-3M9X-WT4D-9F4K-Q2ZM",
    verify="Pour le vérifier, saisissez le numéro sur",
    verify_at="example.org/certificates/verify/",
    address=ADDRESS,
)
ARABIC = replace(
    FRENCH, language="ar", is_leftward=True, heading="شهادة", name="عبد الرحمن", course="الأرشيف"
)


def read(sheet: Sheet) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(draw(sheet))


def text_of(sheet: Sheet) -> str:
    document = read(sheet)
    assert len(document) == 1
    return " ".join(str(document[0].get_textpage().get_text_range()).split())


@pytest.mark.parametrize("sheet", [FRENCH, ARABIC], ids=["French", "Arabic"])
def test_it_is_one_page_across(sheet: Sheet):
    document = read(sheet)

    assert len(document) == 1
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (842, 595)


def test_it_says_all_that_it_is_told():
    said = text_of(FRENCH)

    assert "elearning Certificat" in said
    assert "Nous attestons que Amélie Lefèvre-Nguyễn a terminé le cours Tenir les archives" in said
    for words in ("27 novembre 2026", "28 novembre 2026", FRENCH.number, FRENCH.verify_at):
        assert words in said


@pytest.mark.parametrize("sheet", [FRENCH, ARABIC], ids=["French", "Arabic"])
def test_the_same_record_gives_the_same_bytes(sheet: Sheet):
    assert draw(sheet) == draw(sheet)
    assert draw(sheet) != draw(replace(sheet, number="A"))


HOSTILE = [
    '#eval("1 + 1")',
    '#panic("no")',
    '#image("/etc/passwd")',
    "*bold* _italic_ `code` $x^2$ @ref <label> // no comment /* nor this",
    '"); #let name = ("',
    "\\u{1F600} \\ \\n",
    "= heading",
    "{{ name }} {% name %} ${name}",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_people_are_called_is_never_markup(name: str):
    assert name.replace(" ", "") in text_of(replace(FRENCH, name=name)).replace(" ", "")
    assert name.replace(" ", "") in text_of(replace(FRENCH, course=name)).replace(" ", "")


LONG = {
    "one word": "W" * 150,
    "many words": "Jean-Baptiste " * 10 + "Fin",
    "Arabic": "عبدالرحمن " * 15,
    "nothing": "",
    "a letter": "X",
}


@pytest.mark.parametrize("name", LONG.values(), ids=list(LONG))
@pytest.mark.parametrize("sheet", [FRENCH, ARABIC], ids=["French", "Arabic"])
def test_long_names_and_titles_stay_within_the_page_and_above_the_facts(sheet: Sheet, name: str):
    page = read(replace(sheet, name=name, course="Une très longue phrase de titre " * 6))[0]
    width, height = page.get_size()
    text = page.get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    boxes = [box for box in boxes if box[2] > box[0]]

    assert min(box[0] for box in boxes) >= 20
    assert max(box[2] for box in boxes) <= width - 20
    assert min(box[1] for box in boxes) >= 40
    assert max(box[3] for box in boxes) <= height - 40


DRAWN = [
    ("Amélie Lefèvre", "Amélie Lefèvre"),
    ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
    ("Иван Παπαδόπουλος שלום", "Иван Παπαδόπουλος שלום"),
    ("عبد الرحمن", "عبد الرحمن"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("O’Neill – “Jo” & Cie.", "O’Neill – “Jo” & Cie."),
    ("王小明", "Wang Xiao Ming"),
    ("김민준", "Gim Min Jun"),
    ("Ana 王", "Ana Wang"),
    ("−12 → 3", "−12 > 3"),
    ("a\u0000b\u0007c\u202ed\u2066e", "abcde"),
    ("  two \n lines\t", "two lines"),
    ("\ud800", ""),
    ("\U000e0001\ue000", ""),
    ("x" * 25, "x" * 24 + "\u200bx"),
]


@pytest.mark.parametrize(("text", "drawn"), DRAWN)
def test_names_are_written_in_letters_that_the_fonts_have(text: str, drawn: str):
    assert make_drawable(text) == drawn


@pytest.mark.parametrize("name", ["Ж", "Ω", "ع", "ễ", "ש", "Ł"])
def test_each_script_has_a_picture_of_its_own(name: str):
    def picture(letter: str) -> bytes:
        return bytes(read(replace(FRENCH, name=letter))[0].render(scale=1).to_numpy().tobytes())

    assert picture(name) != picture("X")
    assert picture(name) != picture("Љ" if name == "Ж" else "Ж")


def test_the_code_says_nothing_but_the_address():
    drawn = draw_code(ADDRESS)

    assert drawn.startswith(("<?xml", "<svg"))
    assert draw_code(ADDRESS) == drawn != draw_code(ADDRESS + "x")


def test_the_fonts_are_small_and_their_licence_lies_beside_them():
    files = {path.name: path.stat().st_size for path in Path(FONTS).iterdir()}

    assert sum(files.values()) <= 600_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text()
