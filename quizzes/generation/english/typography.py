"""Typography of English text that learners read."""

from __future__ import annotations

import re

from quizzes.generation.french.typography import capitalise, level

_SPACES = re.compile(r"\s+")
_LOOSE = re.compile(r"\s+([,.;:?!)])(?!\w)")
_GUILLEMETS = str.maketrans({"«": "“", "»": "”"})
_PADDED = re.compile(r"(?<=“)\s+|\s+(?=”)")


def polish(text: str) -> str:
    """Set spaces, apostrophes and quotation marks as an English printer would."""
    text = _SPACES.sub(" ", level(text).translate(_GUILLEMETS)).strip()
    return _PADDED.sub("", _LOOSE.sub(r"\1", text))


def ask(text: str) -> str:
    """Close a question."""
    return polish(capitalise(text.strip(" .,;:?")) + "?")


def state(text: str) -> str:
    """Close a statement."""
    return polish(capitalise(text.strip(" .,;:")) + ".")


def quote(text: str) -> str:
    """Set a text in English quotation marks; marks inside become single ones."""
    inner = polish(text).replace("“", "‘").replace("”", "’")
    return f"“{inner}”"


def possessive(name: str) -> str:
    """Say whose something is: "the UPU’s", "the United Nations’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"
