"""What everybody may know of the world: countries, cities, languages and well-known bodies."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import with_article
from quizzes.generation.wording import fold

_FILE = Path(__file__).with_name("world.toml")
_BARE = frozenset({"CU", "CY", "MG", "MT", "SG", "VU"})
"""Countries that take no article."""
_PLURAL = frozenset({"FJ", "NL", "PH", "SB", "US"})
_MASCULINE = frozenset({"KH", "MX", "MZ", "ZW"})
"""Countries in -e that are masculine all the same."""
_AS_WRITTEN: Mapping[str, str] = {
    "CG": "le Congo-Brazzaville",
    "HN": "le Honduras",
    "KR": "la Corée du Sud",
    "SV": "El Salvador",
}


@cache
def _list_lands() -> frozenset[str]:
    return frozenset(Locale("fr").territories.values())


@dataclass(frozen=True, slots=True)
class World:
    """Closed sets by class: of countries and cities, parts of the world in the table's order."""

    parts: Mapping[str, tuple[tuple[str, ...], ...]]
    names: Mapping[str, tuple[str, ...]]
    """Members of a class that belong to no part of the world: languages, organs, texts."""
    seats: Mapping[str, frozenset[str]]
    """Folded cities by the body that is at home or represented there."""
    owners: Mapping[str, str]
    """Organisations by the folded names of bodies that are theirs and nobody else’s."""
    common: frozenset[str]
    """Acronyms whose meaning is no question: everybody knows it."""
    centres: tuple[str, ...]
    """Cities where organisations of the whole world have their seats."""

    def around(self, group: str, name: str) -> tuple[str, ...]:
        """List the countries or cities of the part of the world that one of them is in."""
        wanted = fold(name)
        parts = self.parts.get(group, ())
        return next((part for part in parts if wanted in map(fold, part)), ())

    def beside(self, group: str, name: str) -> tuple[str, ...]:
        """List what stands best beside a place: seats of the world beside another one."""
        if group == "ville" and fold(name) in map(fold, self.centres):
            return self.centres
        return self.around(group, name)

    def knows(self, group: str, name: str) -> bool:
        """Tell whether a name is a country, city or other member of a class that the table has."""
        return bool(self.around(group, name)) or fold(name) in map(fold, self.names.get(group, ()))

    def is_land(self, name: str) -> bool:
        """Tell whether a name without article is a country or a territory, and no city as well."""
        return name in _list_lands() and not self.knows("ville", name)

    def is_seat(self, city: str, text: str) -> bool:
        """Tell whether a text speaks of a body that is at home in a city, among others."""
        return any(fold(city) in cities and body in text for body, cities in self.seats.items())


@cache
def read_world() -> World:
    """Read the table once."""
    table = tomllib.loads(_FILE.read_text("utf-8"))
    parts = {
        "pays": tuple(tuple(map(name_country, codes)) for codes in table["countries"].values()),
        "ville": tuple(map(tuple, table["cities"].values())),
    }
    seats = {body: frozenset(map(fold, cities)) for body, cities in table["seats"].items()}
    owners = {fold(body): owner for owner, bodies in table["bodies"].items() for body in bodies}
    common, centres = frozenset(table["common"]), tuple(table["world_seats"]["cities"])
    return World(parts, dict(_read_names(table)), seats, owners, common, centres)


def _read_names(table: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield (
        "langue",
        tuple(with_article(_french().languages[code], None) for code in table["languages"]),
    )
    yield from ((group, tuple(names)) for group, names in table["names"].items())


def name_country(code: str) -> str:
    """Name a country in French with the article that it takes: "le Kenya", "Cuba"."""
    name = str(_french().territories[code])
    if code in _AS_WRITTEN or code in _BARE:
        return _AS_WRITTEN.get(code, name)
    feminine = name.endswith("e") and code not in _MASCULINE
    gender = Gender.FEMININE if feminine else Gender.MASCULINE
    return with_article(name, gender, plural=code in _PLURAL)


@cache
def _french() -> Locale:
    return Locale("fr")
