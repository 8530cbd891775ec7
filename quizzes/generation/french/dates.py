"""Dates as French texts write them, as adjuncts of a clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS_LIST = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
"""
MONTHS = _MONTHS_LIST.split()
_MONTH = "|".join(MONTHS)
DATE = rf"(?:(?:\d{{1,2}}|1er) )?(?:(?:{_MONTH}) )?(?:1[5-9]|20)\d\d(?!\d|/| millions)"
"""A year, with or without month and day."""

ADJUNCT = re.compile(
    rf"(?P<preposition>\b(?:[Dd]epuis le|[Dd]epuis|[Dd]ès le|[Dd]ès|[Ee]n|[Ll]e|[Dd]u|[Aa]u|[Ff]in|"
    rf"[Dd]ébut|[Pp]our|[Dd]e) )(?P<date>{DATE})\b",
    re.IGNORECASE,
)
WHOLE = re.compile(rf"(?:[Ee]n |[Ll]e )?(?P<date>{DATE})\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """A date as a text gives it, and the preposition it stands with."""

    text: str
    preposition: str

    @property
    def year(self) -> str:
        """The four digits of the year."""
        return self.text[-4:]

    @property
    def since(self) -> bool:
        """Tell whether something has lasted from this date on."""
        return self.preposition.lower().startswith(("depuis", "dès"))


def read_when(match: re.Match[str]) -> When:
    """Read a match of ``ADJUNCT``."""
    return When(match["date"], match["preposition"].strip())
