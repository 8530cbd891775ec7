"""Alternative texts of logos in a copied page: lines right above a heading."""

from __future__ import annotations

import re

from courses.sources.layout.furniture import drop_lines
from courses.sources.layout.lines import Line
from courses.sources.structure.logos import LONGEST, is_twin

NAMED = re.compile(
    r"[Ll]ogo(?:type)?(?:\s(?:d[eu]s?|of|del)\s[^.;:!?]{1,60}|\sd[’'][^.;:!?]{1,60})?"
    r"|(?!(?:Le|La|Un|Ce|Notre|Votre|Leur|Son|The|A|Our|Their|Its|El|Nuestro)\s)"
    r"[A-Z][\w.&-]{1,20}(?:\s[A-Z][\w.&-]{1,20}){0,4}\s[Ll]ogo"
)
"""A text that says of itself that it stands for a logo."""


def drop_logos(lines: list[Line]) -> list[Line]:
    """Drop lines that name a logo, or say right above a heading the same in other letters."""
    named = {i for i, line in enumerate(lines) if NAMED.fullmatch(line.string)}
    lines = drop_lines(lines, named, turns=False)
    logos = {i for i in range(len(lines) - 2) if _is_logo(*lines[i : i + 3])}
    return drop_lines(lines, logos, turns=False)


def _is_logo(line: Line, heading: Line, body: Line) -> bool:
    apart = heading.gap == 0 and body.gap > 0 and len(body.string) > LONGEST
    return apart and not line.ends() and is_twin(line.string, heading.string)
