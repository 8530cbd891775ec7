"""From bytes to characters."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import CharsetMatch, from_bytes

from courses.sources.errors import UndecodableText, UnknownFormat

SINGLE_BYTE = ["cp1252", "iso8859_15", "mac_roman", "cp1256", "cp1250", "cp1251", "cp1253"]
"""Encodings that charset-normalizer chooses among; the most used first."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SEQUENCE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
"""What a character beyond ASCII looks like in UTF-8."""

BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")

SAMPLE = 64_000
"""Bytes that are enough to tell an encoding by."""


def decode(name: str, data: bytes) -> str:
    r"""Decode a text file: byte order mark first, then UTF-8, then UTF-16, then one byte a letter.

    Line ends become "\n". Raises ``UndecodableText`` where no encoding fits, and
    ``UnknownFormat`` where the bytes are no text at all.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(name, data, encoding)
    if b"\0" in data:
        return _decode_as(name, data, _guess_utf16(name, data))
    try:
        return _unify_lines(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _decode_as(name, data, _guess_single_byte(name, data, error))


def _decode_as(name: str, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"{name} is not valid {error.encoding}: byte {error.start} cannot be decoded."
        raise UndecodableText(message) from error
    if "\0" in text:
        message = f"{name} is a binary file: it holds zero characters."
        raise UnknownFormat(message)
    return _unify_lines(text)


def _guess_utf16(name: str, data: bytes) -> str:
    """Tell by where the zero bytes stand: Latin text in UTF-16 has them in every other place."""
    sample = data[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.5 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.5 * half and odd < 0.05 * half:
        return "utf-16-be"
    message = f"{name} is a binary file: it holds zero bytes and no known signature."
    raise UnknownFormat(message)


def _guess_single_byte(name: str, data: bytes, error: UnicodeDecodeError) -> str:
    runs = len(BEYOND_ASCII.findall(data))
    if 2 * len(SEQUENCE.findall(data)) > runs:
        message = f"{name} is broken UTF-8: byte {error.start} cannot be decoded."
        raise UndecodableText(message) from error
    matches = from_bytes(data[:SAMPLE], cp_isolation=SINGLE_BYTE)
    best = min(matches, key=_rank, default=None)
    if best is None:
        message = f"{name} is text in no encoding that could be told."
        raise UndecodableText(message) from error
    return best.encoding


def _rank(match: CharsetMatch) -> tuple[float, float, int]:
    """Rank an encoding by how little is odd in it, how much is language, then how common it is."""
    return match.chaos, -match.coherence, SINGLE_BYTE.index(match.encoding)


def _unify_lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
