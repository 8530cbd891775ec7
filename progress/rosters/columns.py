"""Which column says what, told by the words above it in French, English, Spanish and Arabic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from progress.rosters.cells import clean, fold
from progress.rosters.errors import ColumnTwice
from progress.rosters.records import Row

REACH = 50
"""Rows among which the header is looked for: titles may stand above it."""
WIDEST = 100
"""Cells of a row that are looked at for a header."""

WORDS = {
    "email": (
        *("e-mail", "mail", "e-mail address", "mail address", "learner e-mail", "user e-mail"),
        *("courriel", "mél", "adresse e-mail", "adresse mail", "adresse courriel"),
        *("adresse électronique", "adresse de courriel", "adresse de messagerie"),
        *("courrier électronique", "adresse de courrier électronique"),
        *("correo", "correo electrónico", "dirección de correo", "dirección electrónica"),
        *("dirección de correo electrónico", "dirección de e-mail"),
        *(
            "البريد الإلكتروني",
            "بريد إلكتروني",
            "عنوان البريد الإلكتروني",
            "البريد",
            "الإيميل",
            "إيميل",
        ),
    ),
    "full": (
        *("full name", "display name", "nom complet", "nom et prénom", "nom prénom"),
        *("prénom et nom", "prénom nom", "nom et prénoms", "nombre completo"),
        *("nombre y apellidos", "apellidos y nombre", "nombre y apellido"),
        *("الاسم الكامل", "الاسم بالكامل", "الاسم واللقب"),
    ),
    "name": ("name", "nom", "nombre", "الاسم", "اسم"),
    "first": (
        *("first name", "given name", "forename", "prénom", "prénoms", "nombre de pila"),
        *("الاسم الأول", "الاسم الشخصي"),
    ),
    "last": (
        *("last name", "family name", "surname", "nom de famille", "nom d’usage"),
        *("apellido", "apellidos", "اسم العائلة", "اللقب", "الاسم العائلي"),
    ),
    "language": (
        *("language", "lang", "preferred language", "langue", "langue préférée"),
        *("idioma", "lengua", "اللغة", "لغة"),
    ),
}
"""What is ambiguous is a `name`: the part of the name that no other column holds, or all of it."""
MEANINGS = {fold(word): meaning for meaning, words in WORDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the columns that are known, from 0, by their meaning."""

    places: dict[str, int]
    width: int
    """Cells of the header."""

    def read(self, row: Row, meaning: str) -> str:
        """Read a row's cell under a meaning, cleaned; nothing where there is none."""
        place = self.places.get(meaning)
        return clean(row.cells[place]) if place is not None and place < len(row.cells) else ""

    def read_name(self, row: Row) -> str:
        """Put the name together: first name first."""
        full, name = self.read(row, "full"), self.read(row, "name")
        first, last = self.read(row, "first"), self.read(row, "last")
        if "first" not in self.places:
            first = name
        elif "last" not in self.places:
            last = name
        return full or f"{first} {last}".strip()


def find_columns(cells: Sequence[str]) -> Columns | None:
    """Tell the columns by a row of words; None where none is of addresses. Raises ColumnTwice."""
    places: dict[str, int] = {}
    for place, cell in enumerate(cells[:WIDEST]):
        meaning = MEANINGS.get(fold(cell))
        if meaning in places:
            raise ColumnTwice(column=clean(cell)[:60])
        if meaning is not None:
            places[meaning] = place
    return Columns(places, len(cells)) if "email" in places else None


def split_at_header(rows: Iterable[Row]) -> tuple[Columns, Iterator[Row]] | None:
    """Find the header among the first rows, and what stands below it; None where there is none."""
    rows = iter(rows)
    for row in islice(rows, REACH):
        columns = find_columns(row.cells)
        if columns is not None:
            return columns, (row for row in rows if any(map(str.strip, row.cells)))
    return None
