"""Writes numbers as a language does: 1 234,5 and 62 % in French, with narrow spaces."""

from __future__ import annotations

from functools import lru_cache

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_decimal, format_percent

OTHERWISE = "en"
"""The language whose numbers stand where one is not known."""
MINUS = "−"
KEPT = 4096
NEARLY_NOTHING, NEARLY_ALL = 0.01, 0.99


@lru_cache(maxsize=KEPT)
def say_number(value: float, language: str, digits: int = 0) -> str:
    """Write a number, rounded to some digits behind the comma, which are all written."""
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    rounded = round(value, digits) or 0  # never -0
    return str(format_decimal(rounded, pattern, locale=_find(language))).replace("-", MINUS)


@lru_cache(maxsize=KEPT)
def say_share(share: float, language: str) -> str:
    """Write a share of 1 as whole per cent: nobody reads 0 or 100 where it is nearly so."""
    said = round(share, 2)
    if 0 < share < 1:
        said = min(max(said, NEARLY_NOTHING), NEARLY_ALL)
    return str(format_percent(said, locale=_find(language)))


@lru_cache(maxsize=64)
def _find(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(OTHERWISE)
