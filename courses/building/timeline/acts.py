"""Acts that a clause of a resolution dates: agreements, resolutions, declarations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from courses.building.standing import leans
from courses.building.timeline.dates import Dated, find_dates
from courses.building.wording import count_words

FEWEST = 8
"""Words of an act with its date: fewer do not say what it is about."""

_NOUN = re.compile(
    r"\b(?:[Aa]ccords?|[Aa]rrangements?|[Cc]onventions?|[Dd]éclarations?|[Dd]écisions?|[Pp]rotocoles?"
    r"|[Rr]ésolutions?|[Tt]raités?|[Aa]greements?|[Dd]eclarations?|[Rr]esolutions?|[Tt]reat(?:y|ies))\b"
)
_GOES_ON = re.compile(
    r"[,;]\s(?!qui\b|which\b)|\s(?:et|and)\s(?=prenant|rappelant|notant|les |des )"
)
_PART = re.compile(r",?\s(?:et|and)\s|,\s")
_TO_DATE = re.compile(r"(?:,?\s(?P<done>\w+))?\s(?:du|le|en|of|on|in)\s$")
"""What stands between an act and its date: "du", ", adoptée le", "signé en"."""


def find_acts(text: str) -> Iterator[tuple[Dated, int, int]]:
    """Find acts with their date, and where the words about them begin and end.

    "arrangement de coopération du 27 juin 2018, qui porte sur…": from the noun to the end of the
    clause about it, or to where that comes to another date.
    """
    dates = list(find_dates(text))
    for dated, following in zip_longest(dates, dates[1:]):
        nouns = list(_NOUN.finditer(text, 0, dated.start))
        if not nouns:
            continue
        start = nouns[-1].start()
        end = _find_end(text, dated.end, following.start if following else len(text))
        fits = _fits(nouns[-1].group(), text[nouns[-1].end() : dated.start])
        if fits and _says_enough(text[start:end]):
            yield dated, start, end


def _find_end(text: str, start: int, limit: int) -> int:
    """Find where the words about an act end: before a next clause, or the part with a next date."""
    match = _GOES_ON.search(text, start)
    end = match.start() if match else len(text.rstrip(" ,;."))
    if end <= limit:
        return end
    parts = [part.start() for part in _PART.finditer(text, start, limit)]
    return parts[-1] if parts else start


def _fits(noun: str, between: str) -> bool:
    """Tell whether a date is an act's own: only a name stands between, and the number agrees."""
    link = _TO_DATE.search(between)
    if link is None or re.search(r"[,;:]", between[: link.start()]):
        return False
    several = noun.endswith("s")
    return not several or (link["done"] or "").endswith("s")


def _says_enough(words: str) -> bool:
    return count_words(words) >= FEWEST and not leans(words)
