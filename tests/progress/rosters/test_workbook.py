from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from progress.rosters import RosterError
from tests.progress.rosters.reading import change_parts, faults, people, read, save, workbook

HEADER = ("E-mail", "Nom", "Prénom", "Langue")
SHEET = "xl/worksheets/sheet1.xml"
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def sheet_of(rows: bytes, head: bytes = b"") -> bytes:
    written = workbook(HEADER)
    body = b"<?xml version='1.0'?>%b<worksheet %b><sheetData>%b</sheetData></worksheet>"
    return change_parts(written, {SHEET: body % (head, SPACE, rows)})


def refusal_of(data: bytes) -> str:
    with pytest.raises(RosterError) as refused:
        read(data, "people.xlsx")
    return refused.value.code


def test_the_rows_of_the_first_sheet_are_read_with_their_numbers():
    data = workbook(
        ("Promotion 2026",),
        (),
        HEADER,
        ("ada@example.org", "King", "Ada", "anglais"),
        (None, None, None),
        ("noe@example.org", "Lefèvre", "Noé", None),
        others=[HEADER, ("bo@example.org", "Li", "Bo", "fr")],
    )

    assert people(read(data)) == [
        (4, "ada@example.org", "Ada King", "en"),
        (6, "noe@example.org", "Noé Lefèvre", ""),
    ]


def test_cells_that_are_no_text_are_read_as_they_would_be_typed():
    rows = [("a@example.org", 7), ("b@example.org", 7.5), ("c@example.org", True)]

    roster = read(workbook(("email", "name"), *rows))

    assert [line.name for line in roster.lines] == ["7", "7.5", "True"]


def test_a_number_or_a_failed_formula_for_an_address_is_a_fault_of_its_line():
    book = Workbook()
    book.active.append(("email", "name"))
    book.active.append((4711, "Ada"))
    book.active.append(("#REF!", "Bo"))  # the library writes it as an error

    assert faults(read(save(book))) == [(2, "not_an_address"), (3, "error_value")]


def test_a_formula_counts_by_what_it_last_came_to():
    rows = (
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>email</t></is></c></row>'
        b'<row r="2"><c r="A2" t="str"><f>LOWER("ADA@EXAMPLE.ORG")</f><v>ada@example.org</v></c>'
        b"</row>"
        b'<row r="3"><c r="A3" t="str"><f>HYPERLINK("http://evil.example")</f></c>'
        b'<c r="B3" t="inlineStr"><is><t>never counted</t></is></c></row>'
    )

    roster = read(sheet_of(rows))

    assert people(roster) == [(2, "ada@example.org", "", "")]
    assert faults(roster) == [(3, "no_address")]


def test_a_sheet_that_is_hidden_is_passed_over():
    book = Workbook()
    book.active.append(HEADER)
    book.active.append(("ada@example.org", "King", "Ada"))
    hidden = book.create_sheet("hidden", 0)
    hidden.append(("bo@example.org",))
    hidden.sheet_state = "hidden"

    assert [line.email for line in read(save(book)).lines] == ["ada@example.org"]


def test_what_a_sheet_says_of_its_size_is_not_believed():
    data = workbook(HEADER, *((f"a{n}@example.org", "", "", "") for n in range(9)))
    sheet = ZipFile(BytesIO(data)).read(SHEET)
    lying = sheet.replace(b'<dimension ref="A1:D10"', b'<dimension ref="A1:A2"')
    assert lying != sheet

    assert len(read(change_parts(data, {SHEET: lying})).lines) == 9


def test_five_thousand_people_are_read_and_one_more_is_refused():
    rows = [(f"a{number}@example.org", "King", "Ada", "fr") for number in range(5_001)]

    assert len(read(workbook(HEADER, *rows[:-1])).lines) == 5_000
    assert refusal_of(workbook(HEADER, *rows)) == "too_many_lines"


@pytest.mark.parametrize("number", ["1048577", "999999999999", "-5", "x"])
def test_a_row_that_no_sheet_has_is_refused(number: str):
    rows = f'<row r="1"/><row r="{number}"><c t="inlineStr"><is><t>email</t></is></c></row>'
    code = refusal_of(sheet_of(rows.encode()))

    assert code in {"broken_file", "no_header"}


def test_a_cell_at_the_far_end_of_a_sheet_takes_no_room():
    rows = (
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>email</t></is></c></row>'
        b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>ada@example.org</t></is></c>'
        b'<c r="XFD1048576" t="inlineStr"><is><t>far away</t></is></c></row>'
    )

    assert people(read(sheet_of(rows))) == [(1_048_576, "ada@example.org", "", "")]


def bomb() -> bytes:
    return change_parts(workbook(HEADER), {SHEET: b"<a>" + b" " * 60_000_000 + b"</a>"})


def many_small_parts() -> bytes:
    parts = {f"xl/worksheets/more{n}.xml": b"<a/>" + b" " * 900_000 for n in range(40)}
    return change_parts(workbook(HEADER), parts)


def entities() -> bytes:
    head = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    return sheet_of(b"", head)


def outside() -> bytes:
    return change_parts(workbook(HEADER), {"../../evil.xml": b"<a/>"})


def archive_of(name: str, text: bytes) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return data.getvalue()


def no_sheet() -> bytes:
    return change_parts(workbook(HEADER), {"xl/workbook.xml": b"<workbook %b/>" % SPACE})


REFUSED = {
    "a part that bursts": (bomb(), "unsafe_file"),
    "parts that burst together": (many_small_parts(), "file_too_large"),
    "entities": (entities(), "unsafe_file"),
    "a path outside": (outside(), "unsafe_file"),
    "too deep": (sheet_of(b"<row>" * 200 + b"</row>" * 200), "unsafe_file"),
    "too many elements": (sheet_of(b"<row/>" * 300_001), "unsafe_file"),
    "cut XML": (sheet_of(b"<row>"), "broken_file"),
    "no such string": (sheet_of(b'<row><c t="s"><v>99</v></c></row>'), "broken_file"),
    "no such column": (sheet_of(b'<row><c r="ZZZZZZ1"><v>9</v></c></row>'), "broken_file"),
    "cut short": (workbook(HEADER)[:-40], "broken_file"),
    "an archive in name": (b"PK\x03\x04" + bytes(99), "broken_file"),
    "no sheet": (no_sheet(), "broken_file"),
    "a ZIP file": (archive_of("a.txt", b"email"), "unknown_format"),
    "an ODS file": (archive_of("mimetype", ODS), "unknown_format"),
    "an old Excel": (COMPOUND + bytes(600), "old_workbook"),
    "a password": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "locked_workbook"),
    "nothing in it": (workbook(), "no_header"),
    "no address": (workbook(("name",), ("Ada",)), "no_header"),
    "nobody": (workbook(HEADER), "no_lines"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_workbook_that_cannot_be_read_is_refused(kind: str):
    data, code = REFUSED[kind]

    assert refusal_of(data) == code


def test_macros_pictures_and_links_are_not_opened():
    data = workbook(HEADER, ("ada@example.org", "King", "Ada", ""))
    parts = {"xl/vbaProject.bin": b"\xff" * 99, "xl/externalLinks/externalLink1.bin": b"\xff"}

    assert len(read(change_parts(data, parts)).lines) == 1


def test_how_cells_look_is_not_even_parsed():
    data = workbook(HEADER, ("ada@example.org", "King", "Ada", ""))
    styles = b"<styleSheet %b><cellXfs>%b</cellXfs></styleSheet>" % (SPACE, b'<xf numFmtId="x"/>')

    assert len(read(change_parts(data, {"xl/styles.xml": styles})).lines) == 1
