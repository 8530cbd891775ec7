"""Typography of French text that learners read."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
NARROW = "\u202f"
GAP = "_____"

_LEVEL = str.maketrans({"'": "’", "ʼ": "’", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " "})
_SPACES = re.compile(r"\s+")
_BEFORE_HIGH = re.compile(r"\s*([?!;])")
_BEFORE_COLON = re.compile(r"\s*:(?=\s|$)")
_OPENING = re.compile(r"«\s*")
_CLOSING = re.compile(r"\s*»")
_LOOSE = re.compile(r"\s+([,.)])")
_DIGIT_GROUPS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")


def level(text: str) -> str:
    """Replace variants of apostrophe and space by one each; no character moves."""
    return text.translate(_LEVEL)


def polish(text: str) -> str:
    """Set spaces and apostrophes as a French printer would."""
    text = _SPACES.sub(" ", level(text)).strip()
    text = _LOOSE.sub(r"\1", text)
    text = _BEFORE_HIGH.sub(NARROW + r"\1", text)
    text = _BEFORE_COLON.sub(NO_BREAK + ":", text)
    text = _OPENING.sub("«" + NO_BREAK, text)
    text = _CLOSING.sub(NO_BREAK + "»", text)
    return _DIGIT_GROUPS.sub(NO_BREAK, text)


def capitalise(text: str) -> str:
    """Begin with a capital and leave the rest alone."""
    return text[:1].upper() + text[1:]


def ask(text: str) -> str:
    """Close a question."""
    return polish(capitalise(text.strip(" .,;:?")) + " ?")


def state(text: str) -> str:
    """Close a statement."""
    return polish(capitalise(text.strip(" .,;:")) + ".")


def quote(text: str) -> str:
    """Set a text in French quotation marks; marks inside become English ones."""
    inner = text.strip().replace("«", "“").replace("»", "”")
    inner = re.sub(r"“\s+", "“", re.sub(r"\s+”", "”", inner))
    return polish(f"« {inner} »")
