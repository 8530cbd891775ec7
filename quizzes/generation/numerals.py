"""Numbers and dates as French and English texts write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

FRENCH = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
ENGLISH = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
FRENCH_TENS = "vingt trente quarante cinquante soixante"
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ADDED = {
    "zéro": 0,
    "zero": 0,
    "une": 1,
    "vingts": 20,
    "septante": 70,
    "huitante": 80,
    "nonante": 90,
    **{word: value for value, word in enumerate(FRENCH.split(), start=1)},
    **{word: value for value, word in enumerate(ENGLISH.split(), start=1)},
    **{word: 10 * ten for ten, word in enumerate(FRENCH_TENS.split(), start=2)},
    **{word: 10 * ten for ten, word in enumerate(ENGLISH_TENS.split(), start=2)},
}
HUNDREDS = frozenset({"cent", "cents", "hundred"})
THOUSANDS = frozenset({"mille", "thousand"})
MAGNITUDES = {
    **dict.fromkeys(("millier", "milliers"), 10**3),
    **dict.fromkeys(("million", "millions"), 10**6),
    **dict.fromkeys(("milliard", "milliards", "billion", "billions"), 10**9),
}
JOINERS = frozenset({"et", "and"})
SPELLED = JOINERS | ADDED.keys() | HUNDREDS | THOUSANDS
ARTICLES = frozenset({"un", "une", "one"})
FRENCH_MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
ENGLISH_MONTHS = (
    "january february march april may june july august september october november december"
)
MONTHS = {
    month: number
    for months in (FRENCH_MONTHS, ENGLISH_MONTHS)
    for number, month in enumerate(months.split(), start=1)
}
FIGURES = re.compile(
    r"(?P<sign>[-−]?)"
    r"(?P<whole>[1-9]\d{0,2}(?:[\s\u00a0\u202f.]\d{3})+(?!\d)|\d+)"
    r"(?:[.,](?P<part>\d+))?(?![\w/.,]\w|\w|/)"
)
WORD_START = re.compile(r"(?<![\w/])[^\W_]+")
LONGEST = 60
"""No number is spelled in more characters."""
WORD = re.compile(r"[-\s\u00a0]*([^\W\d_]+)")
DATE = re.compile(
    r"(?:(?:le|du|au|the)\s+)?(?:(?:(?P<day>\d{1,2})(?:er)?\s+)?(?P<month>[^\W\d_]+)\s+)?"
    r"(?P<year>[12]\d{3})",
    re.IGNORECASE,
)
AMERICAN_DATE = re.compile(r"(?P<month>[^\W\d_]+)\s+(?P<day>\d{1,2}),\s+(?P<year>[12]\d{3})")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts: "124 millions d’euros" is 124,000,000 of "d’euros"."""

    value: Fraction
    unit: str
    magnitude: int = 1
    """What a word such as "millions" multiplied the written number by."""

    @property
    def written(self) -> Fraction:
        """The number without its magnitude: 124 of "124 millions"."""
        return self.value / self.magnitude


def read_number(text: str) -> Fraction | None:
    """Read the number that a text begins with, in figures or words; none where there is none."""
    quantity = read_quantity(text)
    return quantity.value if quantity else None


def read_quantity(text: str) -> Quantity | None:
    """Read the number that a text begins with and what follows it.

    A comma parts decimals, white space or points part thousands. "un" and "une" before a noun
    are articles, no numbers.
    """
    text = text.strip()
    start = _read_start(text)
    return Quantity(start.value, text[start.end :].strip(), start.magnitude) if start.end else None


def read_date(text: str) -> tuple[int, int, int] | None:
    """Read a text that is a date as year, month and day, 0 for a part that it does not give."""
    text = " ".join(text.split()).lower()
    match = DATE.fullmatch(text) or AMERICAN_DATE.fullmatch(text)
    if match is None:
        return None
    month = MONTHS.get(match["month"] or "", 0)
    if match["month"] and not month:
        return None
    return int(match["year"]), month, int(match["day"] or 0)


def find_numbers(text: str) -> frozenset[Fraction]:
    """Find every number that a text holds, in figures or words."""
    return frozenset(quantity.value for quantity in find_quantities(text))


def find_quantities(text: str) -> Iterator[Quantity]:
    """Go through the numbers that a text holds, each with what follows it."""
    position = 0
    while start := WORD_START.search(text, position):
        begin = start.start()
        read = _read_start(text[begin : begin + LONGEST])
        if read.end:
            yield Quantity(read.value, text[begin + read.end :].strip(), read.magnitude)
        position = begin + (read.end or len(start.group()))


class _Start(NamedTuple):
    """The number at the very start of a text; ``end`` is 0 where there is none."""

    value: Fraction
    end: int
    magnitude: int = 1


def _read_start(text: str) -> _Start:
    figures = FIGURES.match(text, 0, LONGEST)
    value, end = _read_figures(figures) if figures else _read_spelled(text[:LONGEST])
    if not end or end >= LONGEST:
        return _Start(value, 0)
    following = WORD.match(text, end)
    if following and following.group(1).lower() in MAGNITUDES:
        magnitude = MAGNITUDES[following.group(1).lower()]
        return _Start(value * magnitude, following.end(), magnitude)
    is_article = text[:end].lower() in ARTICLES and end < len(text)
    return _Start(value, 0 if is_article else end)


def _read_figures(match: re.Match[str]) -> tuple[Fraction, int]:
    whole = re.sub(r"\D", "", match["whole"])
    value = Fraction(f"{whole}.{match['part'] or 0}")
    return (-value if match["sign"] else value), match.end()


def _read_spelled(text: str) -> tuple[Fraction, int]:
    words: list[str] = []
    end = last = 0
    while match := WORD.match(text, end):
        word = match.group(1).lower()
        if word not in SPELLED or (word in JOINERS and not words):
            break
        end = match.end()
        if word not in JOINERS:
            words.append(word)
            last = end
    return Fraction(_add_up(words)), last


def _add_up(words: Iterable[str]) -> int:
    total = current = 0
    for word in words:
        if word in THOUSANDS:
            total, current = total + max(1, current) * 1000, 0
        elif word in HUNDREDS:
            current = max(1, current) * 100
        elif word in {"vingt", "vingts"} and current % 10 == 4:  # noqa: PLR2004 - quatre-vingts
            current += 76
        else:
            current += ADDED[word]
    return total + current
