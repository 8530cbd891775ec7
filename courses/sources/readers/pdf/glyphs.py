"""The characters of a PDF page as PDFium gives them, cut into words."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat

import pypdfium2.raw as pdfium

from courses.sources.readers.pdf.boxes import ASKEW, Box, turn_box, turn_point

SPACES = frozenset({0x09, 0x20})
HYPHEN = 0x02
"""How PDFium gives a hyphen that a line ends with."""

ENDS = SPACES | {0x0A, 0x0D, HYPHEN}
"""What a word ends before, but for the hyphen, which it ends with."""

NO_LETTERS = (
    frozenset(range(0x20)) | frozenset(range(0x7F, 0xA0)) | frozenset({0xFFFE, 0xFFFF, 0xFEFF})
)
SURROGATES = range(0xD800, 0xE000)
PRIVATE = range(0xE000, 0xF900)
"""Where the bullets of symbol fonts stand."""

BULLET = "•"
DIGIT = re.compile(r"[0-9]")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
HIGH = 0.2
"""Share of the letter size that a raised digit stands above the line."""

RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
BOLD_NAME = re.compile(r"bold|black|heavy|demi(?!-?light)", re.IGNORECASE)
BOLD_WEIGHT = 650
LONGEST_NAME = 200
STRAIGHT = math.radians(4)


@dataclass(frozen=True, slots=True)
class Word:
    """Letters that stand together, in points; ``y`` is the line that they stand on, upwards."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    spaced: bool
    """White space is written before it."""


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    bold: bool
    turn: int
    """Quarter turns against the clock, or ``ASKEW``."""


@dataclass(slots=True)
class Glyphs:
    """Asks PDFium about the characters of a page."""

    raw: pdfium.FPDF_TEXTPAGE
    _rectangle: pdfium.FS_RECTF = field(default_factory=pdfium.FS_RECTF)
    _matrix: pdfium.FS_MATRIX = field(default_factory=pdfium.FS_MATRIX)
    _numbers: tuple[ctypes.c_double, ...] = field(
        default_factory=lambda: tuple(ctypes.c_double() for _ in range(4))
    )
    _styles: dict[int, _Style] = field(default_factory=dict)

    def cut(self) -> Iterator[tuple[int, Word]]:
        """Cut the page's characters into words, each with its turn."""
        raw, spell = self.raw, _Spelling()
        places: list[int] = []
        letters: list[str] = []
        spaced = False
        for index in range(pdfium.FPDFText_CountChars(raw)):
            code = pdfium.FPDFText_GetUnicode(raw, index)
            letter = spell[code] or (BULLET if code in PRIVATE and not letters else "")
            if letter:
                places.append(index)
                letters.append(letter)
            elif code not in ENDS:
                continue
            if letters and code in ENDS:
                yield self._build(places, "".join(letters), spaced=spaced)
                places, letters, spaced = [], [], False
            spaced = spaced or code in SPACES
        if letters:
            yield self._build(places, "".join(letters), spaced=spaced)

    def _build(self, places: Sequence[int], text: str, *, spaced: bool) -> tuple[int, Word]:
        """Build a word of the characters at these places; a letter tells where its line is."""
        anchor = places[0]
        if not text[0].isalpha():
            anchor = next((i for i, c in zip(places, text, strict=True) if c.isalpha()), anchor)
        style = self._style(anchor)
        x, y = self._origin(anchor)
        if DIGIT.search(text) and not style.turn:
            floor = y + HIGH * style.size
            text = "".join(map(self._write, places, text, repeat(floor)))
        box = self._box(places[0])
        if len(places) > 1:
            last = self._box(places[-1])
            if last.left < box.left and not style.turn and not RIGHT_TO_LEFT.search(text):
                return style.turn, self._unfold(places, text, y, style)
            box = box.join(last)
        if style.turn:
            box, y = turn_box(box, style.turn), turn_point((x, y), style.turn)[1]
        return style.turn, Word(text, box.left, box.right, y, style.size, style.bold, spaced)

    def _unfold(self, places: Sequence[int], text: str, y: float, style: _Style) -> Word:
        """Build a word from left to right that PDFium gives in the order of those around it."""
        letters = sorted(zip(map(self._box, places), text, strict=True))
        left, right = letters[0][0].left, max(box.right for box, _ in letters)
        text = "".join(letter for _, letter in letters)
        return Word(text, left, right, y, style.size, style.bold, spaced=True)

    def _write(self, index: int, letter: str, floor: float) -> str:
        """Write a letter; a digit that stands above a floor as raised."""
        if not letter.isdecimal() or self._tight_bottom(index) <= floor:
            return letter
        return letter.translate(RAISED)

    def _style(self, index: int) -> _Style:
        """Tell the look of a character, which all of its text object share."""
        pointer = pdfium.FPDFText_GetTextObject(self.raw, index)
        if not pointer:
            return self._measure(index, pointer)
        key = ctypes.addressof(pointer.contents)
        if key not in self._styles:
            self._styles[key] = self._measure(index, pointer)
        return self._styles[key]

    def _measure(self, index: int, pointer: pdfium.FPDF_PAGEOBJECT) -> _Style:
        matrix = self._matrix
        if not pdfium.FPDFText_GetMatrix(self.raw, index, matrix):
            matrix = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
        size = pdfium.FPDFText_GetFontSize(self.raw, index) * math.hypot(matrix.c, matrix.d)
        turns = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
        askew = abs(turns - round(turns)) * (math.pi / 2) > STRAIGHT
        stroked = bool(pointer) and (
            pdfium.FPDFTextObj_GetTextRenderMode(pointer) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
        )
        bold = stroked or self._is_bold(index)
        return _Style(max(size, 0.1), bold, ASKEW if askew else round(turns) % 4)

    def _is_bold(self, index: int) -> bool:
        name = ctypes.create_string_buffer(LONGEST_NAME)
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self.raw, index, name, LONGEST_NAME, flags)
        heavy = pdfium.FPDFText_GetFontWeight(self.raw, index) >= BOLD_WEIGHT
        return heavy or BOLD_NAME.search(name.value.decode("utf-8", "ignore")) is not None

    def _box(self, index: int) -> Box:
        box = self._rectangle
        pdfium.FPDFText_GetLooseCharBox(self.raw, index, box)
        return Box(box.left, box.bottom, box.right, box.top)

    def _origin(self, index: int) -> tuple[float, float]:
        x, y, _, _ = self._numbers
        pdfium.FPDFText_GetCharOrigin(self.raw, index, x, y)
        return x.value, y.value

    def _tight_bottom(self, index: int) -> float:
        left, right, bottom, top = self._numbers
        pdfium.FPDFText_GetCharBox(self.raw, index, left, right, bottom, top)
        return float(bottom.value)


class _Spelling(dict[int, str]):
    """How each character is written; those that are no letters are not."""

    def __missing__(self, code: int) -> str:
        unseen = code in NO_LETTERS or code in SPACES or code in SURROGATES or code in PRIVATE
        self[code] = "-" if code == HYPHEN else "" if unseen else chr(code)
        return self[code]
