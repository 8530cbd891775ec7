from __future__ import annotations

import pytest

from progress.rosters import RosterError
from tests.progress.rosters.reading import faults, people, read

FRENCH = "Nom;Prénom;Courriel;Langue\r\nLefèvre;Zoé;zoe@example.org;Français\r\n"
SPANISH = "Nombre\tApellidos\tCorreo electrónico\nZoé\tLefèvre\tzoe@example.org\n"
PLAIN = "email,full name\nzoe@example.org,Zoé Lefèvre\n"
ARABIC = "الاسم;البريد الإلكتروني;اللغة\nليلى;layla@example.org;العربية\n"


@pytest.mark.parametrize("text", [FRENCH, SPANISH, PLAIN], ids=["semicolons", "tabs", "commas"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "iso8859-15", "mac-roman"],
)
def test_a_name_with_accents_is_read_in_each_usual_encoding(text: str, encoding: str):
    (line,) = read(text.encode(encoding)).lines

    assert (line.line, line.email, line.name) == (2, "zoe@example.org", "Zoé Lefèvre")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_arabic_is_read_in_each_usual_encoding(encoding: str):
    assert people(read(ARABIC.encode(encoding))) == [(2, "layla@example.org", "ليلى", "ar")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_line_is_that_of_the_file_whatever_ends_it(line_end: str):
    text = line_end.join(
        ["email,name", "", 'a@example.org,"Ada', 'King"', " , ", "b@example.org,Bo"]
    )

    assert people(read(text)) == [
        (3, "a@example.org", "Ada King", ""),
        (6, "b@example.org", "Bo", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'sep=;\nemail;name\na@example.org;"King; Ada"\n',
        'Promotion 2026\n\nemail;name\na@example.org;"King; Ada"\n',
        '"e-mail";"name";"cost, in euros"\n"a@example.org";"King; Ada";"1,5"\n',
        'email;name;a,b,c,d,e\na@example.org;"King; Ada";1,2\n',
    ],
    ids=["Excel's hint", "a title above", "commas in quotes", "more commas than semicolons"],
)
def test_the_header_decides_on_the_separator(text: str):
    (line,) = read(text).lines

    assert (line.email, line.name) == ("a@example.org", "King; Ada")


def test_quotes_within_quotes_and_within_a_name_are_read():
    text = 'email,name\na@example.org,"Ada ""the first"" King"\nb@example.org,Bo "B" Li\n'

    assert [line.name for line in read(text).lines] == ['Ada "the first" King', 'Bo "B" Li']


def test_a_cell_that_holds_a_separator_without_quotes_is_a_fault_of_its_line():
    text = "email,name\na@example.org,King, Ada\nb@example.org,Bo,,\n"

    roster = read(text)

    assert faults(roster) == [(2, "too_many_cells")]
    assert people(roster) == [(3, "b@example.org", "Bo", "")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \r\n\t\n ", "empty_file"),
        (b"\xef\xbb\xbf \n", "no_header"),
        (b"a" * 2_000_001, "file_too_large"),
        (b"\n" * 1_999_000 + b"\xe9", "no_header"),
        (b"a" * 1_999_000, "bad_quotes"),
        (b'"name";"town"\n"Ada";"Lyon"\n', "no_header"),
        (b"name,phone\nAda,1\n", "no_header"),
        (b"a@example.org\nb@example.org\n", "no_header"),
        (b"title\n" * 50 + b"email\na@example.org\n", "no_header"),
        (b"email,name\n", "no_lines"),
        (b"email,name\n,\n", "no_lines"),
        (b"email,e-mail\na@example.org,b@example.org\n", "column_twice"),
        (b'email,name\na@example.org,"Ada\nb@example.org,Bo\n', "bad_quotes"),
        (b'email,name\na@example.org,"Ada" King\n', "bad_quotes"),
        (b'"email,name\na@example.org,Ada\n', "bad_quotes"),
        (b'email,name\na@example.org,"' + b"a" * 200_000 + b'"\n', "bad_quotes"),
        (b"email\n" + b"a@example.org\n" * 5_001, "too_many_lines"),
        (
            b"email\na@example.org\n" + "é".encode() * 60 + b"\xc3" + "é".encode(),
            "unknown_encoding",
        ),
        (bytes(range(256)) * 9, "unknown_format"),
        (b"email\n\0\0\0\0\0\0\0\0", "unknown_format"),
        (b"%PDF-1.7\n", "unknown_format"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "unknown_format"),
        (b"<html><body><table><tr><td>email</td></tr></table>", "no_header"),
    ],
)
def test_a_file_that_is_no_roster_is_refused_by_name(data: bytes, code: str):
    with pytest.raises(RosterError) as refused:
        read(data)

    assert refused.value.code == code


def test_a_refusal_for_a_quotation_mark_names_the_line_it_opens_in():
    with pytest.raises(RosterError) as refused:
        read('email,name\na@example.org,Ada\nb@example.org,"Bo\nc@example.org,Cy\n')

    assert refused.value.about == {"line": 3}
