"""Cleans what stands in a cell."""

from __future__ import annotations

import re
import unicodedata

JOINERS = frozenset("\u200c\u200d")
"""Part and join letters in Persian and in scripts of India."""
UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Kinds of characters that show nothing, or that turn the text around them."""
ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def clean(text: str) -> str:
    """Compose letters, take out what shows nothing and make each run of white space one space."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    kept = "".join(
        letter
        for letter in spaced
        if letter in JOINERS or unicodedata.category(letter) not in UNSEEN
    )
    return " ".join(kept.split())


def fold(text: str) -> str:
    """Keep the letters and digits alone, small and without accents; what is in brackets goes."""
    apart = unicodedata.normalize("NFKD", ASIDE.sub("", text)).casefold()
    return "".join(letter for letter in apart if letter.isalnum() and letter != "ـ")
