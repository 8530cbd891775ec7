"""Makes what people are called drawable: by the fonts at hand, and within a line's width.

The fonts draw Latin, Greek, Cyrillic, Hebrew and Arabic letters. Other letters are written in
Latin ones, which any reader can compare, where the font would show empty boxes.
"""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

DRAWN = frozenset({"LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC", "MODIFIER", "COMBINING"})
"""First words of the Unicode names of letters and marks that the fonts have."""
KEPT_SIGNS = frozenset("\u200c\u200d")
"""Signs without a look of their own that Arabic script needs."""
DRAWN_SIGNS = frozenset("−")
"""Signs beyond the letters that the fonts have all the same: the minus of figures."""
LONGEST_WORD = 24
"""Letters after which a word may be broken where it does not fit."""
BREAK = "\u200b"


def make_drawable(text: str) -> str:
    """Write a text in letters that the fonts have, without control characters."""
    seen = " ".join("".join(map(_draw_letter, unicodedata.normalize("NFC", text))).split())
    return re.sub(rf"\S{{{LONGEST_WORD}}}(?=\S)", rf"\g<0>{BREAK}", seen)


def _draw_letter(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind[0] == "C":
        return letter if letter in KEPT_SIGNS else " " if letter.isspace() else ""
    if letter.isascii() or kind[0] == "Z":
        return letter
    if kind[0] in "LM":
        is_drawn = unicodedata.name(letter, "").partition(" ")[0] in DRAWN
        return letter if is_drawn else _in_latin(letter)
    is_drawn = ord(letter) < SYMBOLS or letter in DRAWN_SIGNS
    return letter if is_drawn else _in_latin(letter)


SYMBOLS = 0x2190
"""From here on Unicode has pictures, and signs of scripts that the fonts do not have."""


APART = frozenset({"CJK", "HANGUL"})
"""Scripts whose signs each stand for a syllable that is written apart, as passports do."""


def _in_latin(letter: str) -> str:
    latin = anyascii(letter)
    is_apart = unicodedata.name(letter, "").partition(" ")[0] in APART
    return f" {latin} " if is_apart else latin
