"""Which language somebody means."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale

from progress.rosters.cells import fold

TAG = re.compile(r"([a-z]{2})[-_][a-z0-9-_]+", re.IGNORECASE)


def tell_language(said: str, languages: tuple[str, ...]) -> str | None:
    """Tell which of the languages is meant by a code ("fr", "fr-CA") or a name in any of them."""
    tag = TAG.fullmatch(said)
    return _names(languages).get(fold(tag[1] if tag else said))


@lru_cache(maxsize=4)
def _names(languages: tuple[str, ...]) -> dict[str, str]:
    """Name each language as each of them does: "francés", "الفرنسية"."""
    names = {fold(code): code for code in languages}
    for speaker in languages:
        known = Locale(speaker).languages
        names |= {fold(known[code]): code for code in languages if code in known}
    return names
