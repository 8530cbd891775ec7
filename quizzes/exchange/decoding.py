"""From the bytes of a file of questions to its characters."""

from __future__ import annotations

from courses.sources import SourceError
from courses.sources.encodings import BYTE_ORDER_MARKS, decode
from quizzes.exchange.errors import BrokenBank


def decode_bank(name: str, data: bytes) -> tuple[str, bool]:
    """Decode a text file, and tell whether its encoding had to be guessed. Raises BrokenBank."""
    try:
        return decode(name, data), not _tells_encoding(data)
    except SourceError as error:
        raise BrokenBank(str(error)) from error


def _tells_encoding(data: bytes) -> bool:
    if b"\0" in data or data.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        return True
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
