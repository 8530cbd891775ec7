"""How large a page is and what has room on it; the template reads it from here."""

from __future__ import annotations

from dataclasses import dataclass

from progress.papers.records import Heading, Listing, Paper

LONG, SHORT = 297.0, 210.0
"""The sides of A4, in millimetres."""
TOP, BOTTOM, SIDE = 20.0, 18.0, 17.0
LINE = 3.6
"""The height of a line of a list, from one to the next."""
PAD = 2.6
"""Above and below the text of a row, together."""
BETWEEN = 3.0
"""From a column to the next."""
HEAD = 10.0
"""The height of the head of a list: two lines."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page and what is free on it."""

    width: float
    height: float

    @classmethod
    def of(cls, paper: Paper) -> Page:
        """Choose how the pages of a paper lie."""
        return cls(LONG, SHORT) if paper.is_across else cls(SHORT, LONG)

    @property
    def room(self) -> float:
        """What is between the margins, from side to side."""
        return self.width - 2 * SIDE

    def count_rows(self, listing: Listing) -> int:
        """Count the rows of a list that have room on a page."""
        return int((self.height - TOP - BOTTOM - HEAD) // row_height(listing))


def row_height(listing: Listing) -> float:
    """Tell how high a row is."""
    return LINE * listing.lines + PAD


def share_out(headings: tuple[Heading, ...], room: float) -> list[float]:
    """Give each column its width, and the widest those millimetres that are left, or are missing.

    Where several are as wide, each gets its part.
    """
    widths = [heading.width for heading in headings]
    widest = [place for place, width in enumerate(widths) if width == max(widths)]
    part = (room - sum(widths)) / len(widest)
    return [width + part if place in widest else width for place, width in enumerate(widths)]
