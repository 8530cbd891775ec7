"""The one door: questions to the bytes of a file, and the bytes of a file to questions."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.exchange.errors import BankTooLarge, EmptyBank, UnknownBank
from quizzes.exchange.gift import read_gift, write_gift
from quizzes.exchange.moodle import read_moodle, write_moodle
from quizzes.exchange.records import DEFAULT_LIMITS, BankLimits, BankQuestion, Format, Reading
from quizzes.exchange.sheets import read_csv, read_xlsx, write_csv, write_xlsx

ZIP = b"PK\x03\x04"
_BY_ENDING = {
    "xml": Format.MOODLE_XML,
    "gift": Format.GIFT,
    "txt": Format.GIFT,
    "csv": Format.CSV,
    "tsv": Format.CSV,
    "xlsx": Format.XLSX,
}


def write_bank(questions: Sequence[BankQuestion], form: Format, title: str) -> bytes:
    """Write questions in a format; the texts are in UTF-8, and ``title`` names their category."""
    match form:
        case Format.MOODLE_XML:
            return "".join(write_moodle(questions, title)).encode()
        case Format.GIFT:
            return "".join(write_gift(questions, title)).encode()
        case Format.CSV:
            return write_csv(questions).encode()
        case Format.XLSX:
            return write_xlsx(questions)


def read_bank(
    name: str, data: bytes, *, language: str = "fr", limits: BankLimits = DEFAULT_LIMITS
) -> Reading:
    """Read a file of questions, in whatever format it is; ``language`` is that of the course.

    Raises a BankError where nothing of it can be taken; what is wrong with single questions
    stands in the reading.
    """
    if len(data) > limits.max_bytes:
        raise BankTooLarge(str(limits.max_bytes))
    if not data.strip():
        raise EmptyBank
    match tell_format(name, data):
        case Format.MOODLE_XML:
            return read_moodle(data, language=language, limits=limits)
        case Format.GIFT:
            return read_gift(name, data, language=language, limits=limits)
        case Format.CSV:
            return read_csv(name, data, language=language, limits=limits)
        case Format.XLSX:
            return read_xlsx(name, data, language=language, limits=limits)


def tell_format(name: str, data: bytes) -> Format:
    """Tell the format by what the file begins with, else by its name; raises UnknownBank."""
    if data.startswith(ZIP):
        return Format.XLSX
    start = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"<", b"\xff\xfe<\0", b"\xfe\xff\0<")):
        return Format.MOODLE_XML
    ending = name.rpartition(".")[2].lower()
    found = _BY_ENDING.get(ending)
    if found is None or found is Format.XLSX:
        raise UnknownBank(ending)
    return found
