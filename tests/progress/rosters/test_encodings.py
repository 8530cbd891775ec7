from __future__ import annotations

import pytest

from courses.sources.errors import SourceError
from progress.rosters.encodings import count_oddities, decode_in_turn
from tests.progress.rosters.reading import read

SURE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize(
    "name",
    [
        *("Hélène Peña", "Åsa Müller", "Cœur Ángel", "Zoë", "D’Arc", "Íñigo Çelik", "Élodie"),
        *("François-Noël Lefèvre", "MACÉ José", "Ana “Ñata” Peña"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_one_name_alone_is_enough_to_tell_an_encoding(name: str, encoding: str):
    text = f"email;name\r\nada@example.org;{name}\r\n"

    assert read(text.encode(encoding)).lines[0].name == name


@pytest.mark.parametrize("name", ["Zoé", "François Lefèvre", "Peña Muñoz", "Noël"])
def test_names_that_an_old_mac_wrote_are_read(name: str):
    assert read(f"email;name\na@example.org;{name}\n".encode("mac-roman")).lines[0].name == name


@pytest.mark.parametrize("name", ["ليلى منصور", "محمد", "أحمد يوسف"])
def test_arabic_names_below_an_english_header_are_read(name: str):
    assert read(f"email;name\na@example.org;{name}\n".encode("cp1256")).lines[0].name == name


@pytest.mark.parametrize("encoding", SURE)
def test_what_says_its_encoding_is_decoded_in_one_way(encoding: str):
    text = "email;name\nada@example.org;Zoé\n"

    assert list(decode_in_turn("people.csv", text.encode(encoding))) == [text]


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(SourceError):
        list(decode_in_turn("people.csv", bytes(range(256)) * 9))


@pytest.mark.parametrize(
    ("text", "oddities"),
    [
        ("Zoé Lefèvre", 0),
        ("LeBlanc McDonald", 0),
        ("« Zoé », « ليلى »", 0),
        ("ZoŽ", 1),
        ("Zoژ", 1),
        ("M¸ller", 1),
        ("No‘l", 1),
        ("Zo\ufffd", 2),
    ],
)
def test_what_a_wrong_encoding_makes_of_letters_is_counted(text: str, oddities: int):
    assert count_oddities(text) == oddities
