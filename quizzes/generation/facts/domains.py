"""What is fought, and what a provision is for: "contre le trafic de déchets"."""

from __future__ import annotations

import re

_FIGHT = re.compile(
    r"(?:\b(?:lutter|lutte|luttent|coop(?:érer|èrent) étroitement) contre |\bcombattre )"
    r"(?P<what>(?:le |la |l’|les )[^,;:]+)"
)
_AGAINST = re.compile(r"\bcontre (?P<what>(?:le |la |l’|les )[^,;:]+)$")
_END = re.compile(
    r" (?:à l’échelle|notamment|dans|par|et (?:de|d’|à)|pour|afin|en (?:particulier|vue))\b.*$"
)
_LEANING = re.compile(
    r"^(?:le |la |les )(?:pandémie|crise|conflit|situation|phénomène|menace|fléau)s?$"
)
"""What a text spoke of before: which one, the words do not say."""
_LONGEST = 12


def find_domain(text: str) -> str:
    """Find what a text says is fought, last of all: "contre la pêche illicite"; else nothing."""
    found = [shorten_domain(m["what"]) for m in (*_FIGHT.finditer(text), *_AGAINST.finditer(text))]
    known = [w for w in found if len(w.split()) <= _LONGEST and not _LEANING.match(w)]
    return f"contre {known[0]}" if known else ""


def shorten_domain(what: str) -> str:
    """Leave out where and how it is fought."""
    return _END.sub("", what).strip(" ,;.")
