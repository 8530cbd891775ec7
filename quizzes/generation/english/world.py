"""Countries, cities and languages by their English names, for options that no document names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from babel import Locale

from quizzes.generation.lexicon import Lexicon

CITY, COUNTRY, LANGUAGE = "city", "country", "language"
_LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "nl", "pt", "ru", "zh")
_COUNTRIES_LIST = """
AL AR AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FJ FR GE GH GR HR HU ID IE IN IS IT
JO JP KE KR LT LU LV MA MC MT MX MY NG NO NZ PE PL PT QA RO RS SE SG SI SK SN TH TN UA UG UY VN
ZA ZM
"""
_CITIES = {
    "Africa": "Abidjan, Abuja, Accra, Addis Ababa, Algiers, Cairo, Dakar, Dar es Salaam, "
    "Gaborone, Harare, Kampala, Kigali, Libreville, Lomé, Lusaka, Nairobi, Pretoria, "
    "Rabat, Tunis, Yaoundé",
    "America": "Bogotá, Brasília, Buenos Aires, Caracas, Kingston, Lima, Mexico City, "
    "Montevideo, Montreal, New York, Ottawa, Panama City, Quito, San José, San "
    "Salvador, Santiago, Washington",
    "Asia": "Amman, Baku, Bangkok, Beijing, Beirut, Colombo, Doha, Hanoi, Jakarta, Kathmandu, "
    "Kuala Lumpur, Manila, New Delhi, Seoul, Singapore, Tashkent, Tehran, Tokyo",
    "Europe": "Amsterdam, Athens, Barcelona, Belgrade, Berlin, Bern, Bonn, Brussels, Bucharest, "
    "Budapest, Copenhagen, Dublin, Frankfurt, Geneva, Hamburg, Helsinki, Istanbul, "
    "Lausanne, Lisbon, Ljubljana, London, Luxembourg, Lyon, Madrid, Milan, "
    "Monaco, Moscow, Oslo, Paris, Prague, Riga, Rome, Sofia, Stockholm, Strasbourg, "
    "Tallinn, The Hague, Turin, Valencia, Valletta, Vienna, Vilnius, Warsaw, Zagreb, Zurich",
    "Oceania": "Apia, Auckland, Canberra, Melbourne, Nouméa, Port Moresby, Suva, Sydney, "
    "Wellington",
}


@cache
def read_world() -> Lexicon:
    """Put the closed sets together; cities also by the part of the world that they lie in."""
    return Lexicon(sets=dict(_list_sets()))


@cache
def members(group: str) -> frozenset[str]:
    """List all that belongs to a class."""
    return frozenset(read_world().sets[group])


def _list_sets() -> Iterator[tuple[str, tuple[str, ...]]]:
    english = Locale("en")
    parts = {part: tuple(names.split(", ")) for part, names in _CITIES.items()}
    yield from ((f"{CITY} {part}", names) for part, names in parts.items())
    yield CITY, tuple(name for names in parts.values() for name in names)
    yield COUNTRY, tuple(str(english.territories[code]) for code in _COUNTRIES_LIST.split())
    yield LANGUAGE, tuple(str(english.languages[code]) for code in _LANGUAGES)
