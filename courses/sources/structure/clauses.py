"""The clauses of a resolution: preambular ones, then numbered ones with lettered parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.resolutions import ENACTING, OPERATIVE, PREAMBULAR, SECTIONS
from courses.sources.structure.languages import guess_language
from courses.sources.tracing import Traced

NUMBER = re.compile(r"(\d{1,3})\s?[.)]\s+(?=\S)")
LETTER = re.compile(r"\(?([a-z])\)\s*(?=\S)")
ROMAN = re.compile(r"\(?([ivx]{1,5})\)\s*(?=\S)")
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

FEWEST = 2
"""So many clauses of a kind make a resolution."""

MOST_LOST = 2
"""So many clauses in a row may be missing, or have a number that was not found."""

LONGEST = 10_000
"""Characters; nothing is joined to a longer clause."""

PREAMBLE = "preamble"
"""The label of a preambular clause."""

OPEN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def find_clauses(pieces: Sequence[Piece]) -> list[Piece]:
    """Mark the clauses of a resolution, where the pieces hold one, and the part they stand in.

    A piece that goes on from an unfinished clause is joined to it.
    """
    begin = _find_begin(pieces)
    if begin is None:
        return list(pieces)
    names = SECTIONS[guess_language(" ".join(p.text.text for p in pieces[begin : begin + 5]))]
    resolution = _Resolution(*names)
    for index in range(begin, len(pieces)):
        if not resolution.take(pieces[index]):
            return [*pieces[:begin], *resolution.pieces, *pieces[index:]]
    return [*pieces[:begin], *resolution.pieces]


def _find_begin(pieces: Sequence[Piece]) -> int | None:
    """Find the first piece of a resolution: the organ's line, else the first clause."""
    found = [i for i, piece in enumerate(pieces) if _is_preambular(piece)]
    if len(found) < FEWEST:
        found = [i for i, piece in enumerate(pieces) if _is_operative(piece)]
        if len(found) < FEWEST or _number(pieces[found[0]])[0] != 1:
            return None
    first = found[0]
    return first - 1 if first and ENACTING.fullmatch(pieces[first - 1].text.text) else first


def _is_preambular(piece: Piece) -> bool:
    string = piece.text.text
    return piece.kind in OPEN and string.endswith(",") and PREAMBULAR.match(string) is not None


def _is_operative(piece: Piece) -> bool:
    number, text = _number(piece)
    return number > 0 and OPERATIVE.match(text.text) is not None


def _number(piece: Piece) -> tuple[int, Traced]:
    """Tell the number that a piece opens with, or 0, and the text behind it."""
    number, text = _open(piece, NUMBER)
    return int(number) if number.isdecimal() else 0, text


def _open(piece: Piece, opening: re.Pattern[str]) -> tuple[str, Traced]:
    """Tell what a piece opens with, or is labelled with, and the text behind it."""
    found = opening.match(piece.text.text) if piece.kind in OPEN else None
    if found:
        return found.group(1), piece.text.cut(found.end())
    labelled = piece.kind is BlockKind.LIST_ITEM
    return piece.label if labelled else "", piece.text


@dataclass(slots=True)
class _Resolution:
    """Takes the pieces of a resolution one by one."""

    preamble: str
    """Name of the part before the first number."""
    body: str
    """Name of the part that is numbered."""
    pieces: list[Piece] = field(default_factory=list)
    clause: int = 0
    letter: str = ""
    roman: int = 0

    def take(self, piece: Piece) -> bool:
        """Take the next piece, unless the resolution ended before it."""
        number, text = _number(piece)
        if self._goes_on_with(number, text):
            self.clause, self.letter, self.roman = number, "", 0
            self._add(text, str(number))
        elif not self._take_part(piece):
            return self._take_other(piece)
        return True

    def _goes_on_with(self, number: int, text: Traced) -> bool:
        """Tell whether a number is the next, or near it where the one between was lost."""
        near = 0 < number - self.clause <= MOST_LOST + 1 and OPERATIVE.match(text.text) is not None
        return number == self.clause + 1 or near

    def _take_part(self, piece: Piece) -> bool:
        """Take a lettered part, which only stands where the letter before it stood."""
        letter, text = _open(piece, LETTER)
        if not self.clause:
            return False
        if len(letter) == 1 and ord(letter) == ord(self.letter or "`") + 1:
            self.letter, self.roman = letter, 0
        else:
            roman, text = _open(piece, ROMAN)
            if self.roman == len(ROMANS) or roman != ROMANS[self.roman]:
                return False
            self.roman += 1
        self._add(text, self._label())
        return True

    def _label(self) -> str:
        roman = ROMANS[self.roman - 1] + ")" if self.roman else ""
        letter = self.letter + ")" if self.letter else ""
        return " ".join(part for part in (str(self.clause), letter, roman) if part)

    def _take_other(self, piece: Piece) -> bool:
        if not self.clause and _is_preambular(piece):
            self._add(piece.text, PREAMBLE)
            return True
        if self._is_unfinished() and piece.kind in OPEN:
            last = self.pieces.pop()
            self.pieces.append(replace(last, text=Traced.join((last.text, piece.text), " ")))
            return True
        if self.clause and self.pieces[-1].text.text.endswith((".", "».")):
            return False
        section = self.body if self.clause else self.preamble
        self.pieces.append(replace(piece, section=section))
        return True

    def _is_unfinished(self) -> bool:
        last = self.pieces[-1] if self.pieces else None
        if last is None or last.kind is not BlockKind.CLAUSE or len(last.text) > LONGEST:
            return False
        return not last.text.text.endswith((",", ";", ".", ":", "»", "”"))

    def _add(self, text: Traced, label: str) -> None:
        section = self.body if self.clause else self.preamble
        self.pieces.append(Piece(text, BlockKind.CLAUSE, label=label, section=section))
