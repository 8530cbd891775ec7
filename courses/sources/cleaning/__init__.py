"""Small functions that each mend one thing and keep every character's place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from courses.sources.accounting import Ledger
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
from courses.sources.cleaning.ordinals import join_ordinals
from courses.sources.cleaning.quotes import curl_quotes, set_french_spaces
from courses.sources.cleaning.spacing import (
    close_hyphens,
    close_stops,
    collapse_spaces,
    unwrap_lines,
)
from courses.sources.cleaning.words import join_split_words
from courses.sources.records import Reason
from courses.sources.tracing import Traced

__all__ = ["Knowledge", "clean", "normalise"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is mended, and why what it drops is dropped."""

    mend: Callable[..., Traced]
    reason: Reason = Reason.INVISIBLE
    informed: bool = False
    """It asks what the document tells."""
    signs: str = ""
    """A text without any of these has nothing to mend; where empty, each has to be looked at."""

    def take(self, text: Traced, known: Knowledge) -> Traced:
        """Mend a text."""
        if self.signs and not any(map(text.text.__contains__, self.signs)):
            return text
        return self.mend(text, known) if self.informed else self.mend(text)


FIRST = (
    Step(drop_invisible),
    Step(drop_soft_hyphens, Reason.HYPHEN, signs="\u00ad"),
    Step(expand_ligatures, signs="ﬀﬁﬂﬃﬄﬅﬆ"),
    Step(compose_letters),
    Step(curl_apostrophes, signs="'ʼ‘´"),
)
"""Need no knowledge of the document and keep the lines apart."""

THEN = (
    Step(join_hyphenated, Reason.HYPHEN, informed=True, signs="\n"),
    Step(unwrap_lines, signs="\n\x0b\x0c\x85\u2028\u2029"),
    Step(collapse_spaces),
    Step(drop_addresses, Reason.ADDRESS),
    Step(drop_emphasis, Reason.EMPHASIS, signs="*_"),
    Step(close_apostrophes, signs="'’"),
    Step(drop_note_calls, Reason.NOTE_CALL, informed=True, signs="0123456789⁰¹²³⁴⁵⁶⁷⁸⁹["),
    Step(join_split_words, informed=True),
    Step(close_hyphens, informed=True, signs="-"),
    Step(join_ordinals),
    Step(curl_quotes, signs='"'),
    Step(close_stops, Reason.PUNCTUATION, signs=",.()[]"),
    Step(set_french_spaces, signs="\u00a0\u202f\u2009«»:;!?"),
    Step(collapse_spaces),
)


def normalise(text: Traced, ledger: Ledger) -> Traced:
    """Mend what needs no knowledge of the document and keeps the lines apart."""
    return _mend(FIRST, text, Knowledge(), ledger)


def clean(text: Traced, known: Knowledge, ledger: Ledger) -> Traced:
    """Mend a normalised text with what the document tells; the ledger learns what was dropped."""
    return _mend(THEN, text, known, ledger).strip()


def _mend(steps: Sequence[Step], text: Traced, known: Knowledge, ledger: Ledger) -> Traced:
    for step in steps:
        mended = step.take(text, known)
        if mended is not text:
            ledger.compare(step.reason, [text], [mended])
            text = mended
    return text
