import codecs

import pytest

from courses.sources.encodings import decode
from courses.sources.errors import UndecodableText, UnknownFormat

TEXT = "La coopération policière s’étend à l’œuvre « commune » des États — déjà créée à Lyon.\n" * 3


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
    ],
)
def test_usual_encodings_are_told(data):
    assert decode("note.txt", data) == TEXT


def test_an_older_encoding_of_french_is_told():
    text = "La coopération policière et les échanges créés à Lyon, déjà très étendus.\n" * 3

    assert decode("note.txt", text.encode("latin-1")) == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_become_one_character(end):
    assert decode("note.txt", f"un{end}deux{end}".encode()) == "un\ndeux\n"


def test_broken_utf8_is_refused_by_its_first_bad_byte():
    with pytest.raises(UndecodableText, match=r"^note\.txt is broken UTF-8: byte 3 cannot"):
        decode("note.txt", "été".encode()[:-1] + b"\xff" + TEXT.encode())


def test_broken_utf16_is_refused():
    with pytest.raises(UndecodableText, match=r"^note\.txt is not valid utf-16"):
        decode("note.txt", codecs.BOM_UTF16_LE + b"a\0\0\xd8")


@pytest.mark.parametrize("data", [b"a\0b\xff\0\0\x01", bytes(range(256)) * 8])
def test_zero_bytes_that_are_no_utf16_are_no_text(data):
    with pytest.raises(UnknownFormat, match=r"^note\.txt is a binary file"):
        decode("note.txt", data)


def test_zero_characters_in_utf16_are_no_text():
    with pytest.raises(UnknownFormat, match=r"^note\.txt is a binary file"):
        decode("note.txt", "un\0deux".encode("utf-16"))


def test_bytes_that_are_no_text_are_refused():
    noise = bytes(1 + (i * i * 7 + i * 13) % 255 for i in range(4000))

    with pytest.raises((UndecodableText, UnknownFormat), match=r"^note\.txt is "):
        decode("note.txt", noise)
