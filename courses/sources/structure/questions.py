"""Questions that stand above their answers, as headings do."""

from __future__ import annotations

import re

OPENINGS = (
    r"qu[e’'].*|qui|quand|quel\w*|quoi|comment|combien|pourquoi|où|est-ce|à\s(?:qui|quoi)",
    r"(?:n[’'])?(?:y\s)?\w+-(?:t-)?(?:on|il|elle|ils|elles|je|tu|nous|vous|ce)",
    r"what|when|where|which|who|whose|why|how|is|are|do|does|did|can|may|must|should|will",
    r"qué|quién|cómo|cuándo|cuánt\w+|dónde|por\squé",
)
QUESTION = re.compile(
    rf"[«“\"¿]?\s?(?:{'|'.join(OPENINGS)})\b.*\?[\s»”\"]*", re.IGNORECASE | re.DOTALL
)
SHORTEST_ANSWER = 60
"""Characters; a shorter one stands in a dialogue."""


def is_answered(string: str, following: str) -> bool:
    """Tell whether a text asks what the one behind it answers at some length."""
    return len(following) >= SHORTEST_ANSWER and QUESTION.fullmatch(string) is not None
