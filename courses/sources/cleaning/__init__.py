"""Small functions that each mend one thing and keep every character's place."""

from __future__ import annotations

from courses.sources.cleaning.addresses import drop_addresses
from courses.sources.cleaning.apostrophes import close_apostrophes, curl_apostrophes
from courses.sources.cleaning.calls import drop_note_calls
from courses.sources.cleaning.characters import (
    compose_letters,
    drop_invisible,
    drop_soft_hyphens,
    expand_ligatures,
)
from courses.sources.cleaning.emphasis import drop_emphasis
from courses.sources.cleaning.hyphenation import join_hyphenated
from courses.sources.cleaning.knowledge import Knowledge
from courses.sources.cleaning.quotes import curl_quotes, set_french_spaces
from courses.sources.cleaning.spacing import (
    close_hyphens,
    close_stops,
    collapse_spaces,
    unwrap_lines,
)
from courses.sources.cleaning.words import join_split_words
from courses.sources.tracing import Traced

__all__ = ["Knowledge", "clean", "normalise"]

FIRST = (drop_invisible, drop_soft_hyphens, expand_ligatures, compose_letters, curl_apostrophes)
INFORMED_ON_LINES = (join_hyphenated,)
ON_LINES = (unwrap_lines, collapse_spaces, drop_addresses, drop_emphasis, close_apostrophes)
INFORMED = (drop_note_calls, join_split_words, close_hyphens)
LAST = (curl_quotes, close_stops, set_french_spaces, collapse_spaces)


def normalise(text: Traced) -> Traced:
    """Mend what needs no knowledge of the document and keeps the lines apart."""
    for mend in FIRST:
        text = mend(text)
    return text


def clean(text: Traced, known: Knowledge) -> Traced:
    """Mend a normalised text, in this order, with what the document tells."""
    for mend in INFORMED_ON_LINES:
        text = mend(text, known)
    for mend_alone in ON_LINES:
        text = mend_alone(text)
    for mend in INFORMED:
        text = mend(text, known)
    for mend_alone in LAST:
        text = mend_alone(text)
    return text.strip()
