"""The line of decoded text that is being written."""

from __future__ import annotations

import re
from dataclasses import dataclass

SPACE = re.compile(r"[ \t\n\r\f]+")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
ITEM = re.compile(r"\s*[•●▪◦‣·–—-]\s")
"""How the items of a list open that only line breaks keep apart."""

SHARE = 0.9
"""Of the letters of a link to something else."""

GOES_ON = (":", "–", "—", "-", ",")
"""Bold words that end so are part of what follows them."""


@dataclass(slots=True)
class Line:
    """Text of a block, with white space as a browser shows it."""

    text: str = ""
    lead: int = 0
    """Characters of its bold opening."""
    linked: int = 0
    """Letters of it that lead elsewhere."""

    def add(self, text: str, *, raised: bool = False, linked: bool = False) -> None:
        """Write on; raised figures become such characters."""
        if raised and text.strip().isdecimal():
            text = text.strip().translate(RAISED)
        text = SPACE.sub(" ", text)
        if not self.text or self.text[-1] in " \n":
            text = text.lstrip(" ")
        self.text += text
        self.linked += _count_letters(text) if linked else 0

    def turn(self) -> None:
        """Break the line, unless nothing stands in it yet."""
        if self.text:
            self.text = self.text.rstrip(" ") + "\n"

    def open_cell(self, separator: str) -> None:
        """End a cell before the next one."""
        self.text = self.text.rstrip() + separator

    def end_lead(self, bold: str) -> None:
        """Take note that bold words end here, if all that was written are these."""
        if not self.lead and SPACE.sub(" ", bold).strip() == self.text.strip():
            self.lead = len(self.text.rstrip())

    def is_blank(self) -> bool:
        """Tell whether it was just broken, so that another break leaves a blank line."""
        return self.text.rstrip(" ").endswith("\n")

    def is_bold(self) -> bool:
        """Tell whether it is bold throughout and complete, as a heading is."""
        said = self.text.rstrip()
        return 0 < self.lead == len(said) and not said.endswith(GOES_ON)

    def ends_before(self, text: str) -> bool:
        """Tell whether a text opens an item on a line of its own."""
        return self.text.endswith("\n") and ITEM.match(text) is not None

    def is_link(self) -> bool:
        """Tell whether next to nothing in it is text of its own."""
        return self.linked > SHARE * _count_letters(self.text)


def _count_letters(text: str) -> int:
    return sum(map(str.isalnum, text))
