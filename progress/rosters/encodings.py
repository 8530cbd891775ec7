"""Which encoding a text file is in, where it is no UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courses.sources.encodings import decode

USUAL = ("cp1252", "cp1256", "mac_roman", "cp1250")
"""What spreadsheets write in Western Europe, in Arab countries, on a Mac and in Central Europe."""
LATIN_ENDS = "\u024f"
CASE_BREAK = re.compile(r"(?=([a-zà-öø-ÿœšžß])([A-ZÀ-ÖØ-ÞŒŠŽŸ]))")
"""A small letter before a capital one: "ZoŽ", where "Zoé" is meant."""
MIXED = re.compile(r"[a-zA-ZÀ-ɏ](?=[Ͱ-\u08ff])|[Ͱ-\u08ff](?=[a-zA-ZÀ-ɏ])")
"""Letters of two scripts in one word: "Zoژ"."""
STRANGE = re.compile(r"(?<=[^\W\d_])[^\w\s’·.,;:\-'\x00-\x7f]|[^\w\s“«¿¡’‘\x00-\x7f](?=[^\W\d_])")
"""What is no letter and stands at one: "M¸ller"."""


def decode_in_turn(name: str, data: bytes) -> Iterator[str]:
    """Decode by what the bytes are taken for; where that is a guess, by the likely ones in turn.

    Raises a ``SourceError`` where the bytes are no text. Few bytes beyond ASCII, as names have
    them, tell little: so what is usual comes before what may be.
    """
    guess = decode(name, data)
    if _is_certain(data):
        yield guess
        return
    texts = [_decode_as(data, encoding) for encoding in USUAL]
    if any(letter > LATIN_ENDS and letter.isalpha() for letter in guess):
        texts.insert(0, guess)
    yield from sorted(texts, key=count_oddities)


def count_oddities(text: str) -> int:
    """Count what a wrong encoding makes of letters."""
    breaks = sum(not "".join(pair).isascii() for pair in CASE_BREAK.findall(text))
    strange = sum(len(pattern.findall(text)) for pattern in (STRANGE, MIXED))
    return breaks + strange + text.count("\ufffd")


def _is_certain(data: bytes) -> bool:
    """Tell whether the bytes say their encoding themselves: UTF-8, or UTF-16 with its zeros."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return b"\0" in data or data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return True


def _decode_as(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
