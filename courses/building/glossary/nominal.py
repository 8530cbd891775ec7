"""What of the words behind a term says what it is."""

from __future__ import annotations

import re

_OPENING = re.compile(
    r"(?!(?:Ils?|Elles?|On|Nous|Vous|Ce(?:tte|t|s|la|ci)?|Nos|Notre|Vos|Son|Sa|Ses|Leurs?|Les?|La"
    r"|It|They|We|You|This|These|That|Our|Its|His|Her|Their|There|The|Pour|En|Dans|Avec|To|In|For|By"
    r"|Voir|Cf|See)\b|L[’']|C[’']|[A-Z]{2})"
    r"[^\W\d_][\w-]*[\s’']"
)
"""A noun or "un" at the head; not a determiner or pronoun that points to something else, no name in
capitals."""

_GENERIC = re.compile(
    r"(?:Le fait (?:de|d[’']|que)|L[’']ensemble (?:des|de)|L[’']action de|L[’']acte"
    r"|The (?:act|process) of)\b"
)
_FINITE = re.compile(
    r"\w+(?:\s(?!(?:qui|que|dont|où|which|that|who)\b)[\w-]+){0,2}\s(?:est|sont|a|ont|peut|peuvent|doit|doivent|fait|font|met|mettent"
    r"|is|are|was|were|has|have|can|must|may)\s"
)
"""A verb right behind the opening: that is a sentence about something else."""

_MORE = re.compile(r"\s?;|,?\s(?:et|mais|and|but)\s(?:ils?|elles?|it|they)\b")
"""What goes on to say something else."""


def names_a_thing(body: str) -> bool:
    """Tell whether a definition names what its term is: "Organe qui…", "Une méthode pour…"."""
    if _GENERIC.match(body):
        return True
    return _OPENING.match(body) is not None and _FINITE.match(body) is None


def trim(said: str) -> str:
    """Leave what a definition goes on to say behind what the term is."""
    return _MORE.split(said, maxsplit=1)[0].rstrip(" .\u00a0")
