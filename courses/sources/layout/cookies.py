"""Notices about cookies, which a page copied as text keeps with their buttons."""

from __future__ import annotations

import re

from courses.sources.layout.lines import Line

COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
BUTTON = re.compile(
    r"(?:(?:tout|je) (?:accepter?|refuser?)|j[’']accepte|(?:accept|reject) (?:all|cookies)"
    r"|(?:aceptar|rechazar) todo)\W*",
    re.IGNORECASE,
)
ENDING = re.compile(rf".*\W{BUTTON.pattern}", re.IGNORECASE)
"""A line that a button ends."""

MOST_BUTTONS = 2


def find_cookie_notices(lines: list[Line]) -> set[int]:
    """Find the lines about cookies that a button ends or follows, and their buttons.

    What a text says about cookies without asking for consent is no notice.
    """
    found: set[int] = set()
    for place, line in enumerate(lines):
        if COOKIES.search(line.string):
            found.update(_find_notice(lines, place))
    return found


def _find_notice(lines: list[Line], place: int) -> list[int]:
    below = range(place + 1, min(place + 1 + MOST_BUTTONS, len(lines)))
    buttons = [i for i in below if BUTTON.fullmatch(lines[i].string)]
    ends = ENDING.fullmatch(lines[place].string) is not None
    return [place, *buttons] if buttons or ends else []
