"""Characters that stand for others, or for nothing."""

from __future__ import annotations

import re
import unicodedata

from courses.sources.tracing import Traced

INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2060\ufeff\ufffc\ufffd]")
SOFT_HYPHEN = re.compile(r"\u00ad\s*")
LIGATURE = re.compile(r"[\ufb00-\ufb06]")
DECOMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def drop_invisible(text: Traced) -> Traced:
    """Drop controls, byte order marks and characters of no width."""
    return text.replace(INVISIBLE, "")


def drop_soft_hyphens(text: Traced) -> Traced:
    """Drop hyphens that only allow a break, with the break behind them."""
    return text.replace(SOFT_HYPHEN, "")


def expand_ligatures(text: Traced) -> Traced:
    """Write ﬁ, ﬂ, ﬀ as two letters; œ and æ are letters of their own."""
    return text.replace(LIGATURE, lambda found: unicodedata.normalize("NFKC", found.group()))


def compose_letters(text: Traced) -> Traced:
    """Write a letter and the accent behind it as one character."""
    if unicodedata.is_normalized("NFC", text.text):
        return text
    return text.replace(DECOMPOSED, lambda found: unicodedata.normalize("NFC", found.group()))
