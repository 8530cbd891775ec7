"""Replaces what is said in a text: whole words, with the capitals and elisions around them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quizzes.generation.french.elision import begins_with_vowel_sound

_ELIDED = {"d": "de", "qu": "que"}
"""Little words whose vowel comes back for certain; "l’" may have been "le" or "la"."""
_LITTLE = r"(?:(?P<short>d|qu)['’]|(?P<full>de|que)\s)"


def replace_words(text: str, replaced: Mapping[str, str], language: str) -> str:
    """Replace whole words, all at once, so that what was put in is not replaced again.

    Case at the beginning follows the text; apostrophes and spaces count alike. In French "de" and
    "que" follow the new words: "d’Annecy" becomes "de Lyon".
    """
    wanted = {old: new for old, new in replaced.items() if old.strip() and old != new}
    if not wanted:
        return text
    longest_first = sorted(wanted, key=len, reverse=True)
    named = {f"w{number}": old for number, old in enumerate(longest_first)}
    words = "|".join(f"(?P<{name}>{_pattern(old)})" for name, old in named.items())
    little = f"{_LITTLE}?" if language == "fr" else ""
    pattern = re.compile(rf"(?<!\w){little}(?:{words})(?!\w)", re.IGNORECASE)

    def put(match: re.Match[str]) -> str:
        name = next(name for name in named if match[name] is not None)
        new = _follow_case(match[name], named[name], wanted[named[name]])
        return (_follow_sound(match, new) if little else "") + new

    return pattern.sub(put, text)


def _pattern(words: str) -> str:
    escaped = (re.escape(word) for word in words.split())
    return r"\s+".join(re.sub(r"['’]", "['’]", word) for word in escaped)


def _follow_case(found: str, old: str, new: str) -> str:
    """Begin with a capital, or without, where the text did so and the old words did not."""
    if found[:1].isupper() and old[:1].islower():
        return new[:1].upper() + new[1:]
    if found[:1].islower() and old[:1].isupper():
        return new[:1].lower() + new[1:]
    return new


def _follow_sound(match: re.Match[str], new: str) -> str:
    """Write the little word before the new words as their sound wants it."""
    short, full = match["short"], match["full"]
    if not short and not full:
        return ""
    spelled = full or _ELIDED[short.lower()]
    if short and short[0].isupper():
        spelled = spelled.title()
    if begins_with_vowel_sound(new):
        return f"{spelled[:-1]}’"
    return f"{spelled} "
