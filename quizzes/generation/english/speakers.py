"""Who speaks in an English document, or whom it is about, and how it is named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.english.words import bare, head_of, is_organ

_VOICE = re.compile(r"\bAt (?P<name>(?:the )?[A-Z][\w-]+)(?: today)?, (?:we|our)\b")
_WORDS = r"(?P<full>[A-Z][\w’-]+(?: (?:of|for|the|and|on|in|[A-Z][\w’-]+))*)"
_FULL = re.compile(rf"(?:^|[.] |, )[Tt]he {_WORDS} \((?P<sign>[A-Z][\w-]*)\)")
_APPOSED = re.compile(rf"^(?P<sign>[A-Z][\w-]+), the {_WORDS},")
_FIRST = 6
"""The body that a document is about is named in one of its first paragraphs."""
_FEWEST = 3
_SIGN = re.compile(r"\b[A-Z]{3,}\b")
_NONE = (("", 0), ("", 0))
HOUSES = frozenset({"organization", "organisation", "agency", "union", "association", "authority"})

_WIDE_LIST = """
african american asian european global international national nations united universal world
regional
"""
_WIDE = frozenset(_WIDE_LIST.split())
"""Words of many bodies' names, which say nothing of whose they are."""
_LITTLE_LIST = """
of for the and on in
"""
_LITTLE = frozenset(_LITTLE_LIST.split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """A body as sentences name it ("the UPU", "Eurojust"), and the noun that stands for it."""

    name: str
    house: str = ""
    names: tuple[str, ...] = ()
    """Its sign and its full name."""
    words: frozenset[str] = frozenset()
    """What its full name is about, in lower case: "postal"."""

    def says(self, text: str) -> bool:
        """Tell whether a text names the body."""
        return bool(re.search(rf"\b{re.escape(bare(self.name))}\b", text))

    def owns(self, name: str) -> bool:
        """Tell whether a body is the speaker's, by words that any body has or the speaker has."""
        words = frozenset(re.split(r"[ -]", bare(name).lower()))
        abroad = words & _WIDE
        return is_organ(bare(name)) or (bool(words & self.words) and not abroad)


def find_speaker(texts: Sequence[str], issuer: str = "") -> Speaker | None:
    """Find the body that speaks in the paragraphs of a document or that they are about."""
    whole = "\n".join(texts)
    full = dict(_find_full_names(texts))
    for sign in dict.fromkeys((issuer, *_find_voices(whole), *full, *_find_frequent(whole))):
        if sign and (sign == issuer or _count(sign, whole) >= _FEWEST):
            name = full.get(sign, "")
            house = head_of(name or "organization")
            words = frozenset(name.lower().split()) - _WIDE - HOUSES - _LITTLE
            return Speaker(
                _with_article(sign, whole), house if house in HOUSES else "", (sign, name), words
            )
    return None


def _find_voices(whole: str) -> Iterator[str]:
    return (match["name"].removeprefix("the ") for match in _VOICE.finditer(whole))


def _find_frequent(whole: str) -> Iterator[str]:
    """Find the sign that a document names far more often than any other."""
    (first, times), (_, less) = (*Counter(_SIGN.findall(whole)).most_common(2), *_NONE)[:2]
    if times > _FEWEST and times > 2 * less:
        yield first


def _find_full_names(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for text in texts[:_FIRST]:
        match = _APPOSED.match(text) or _FULL.search(text)
        if match:
            yield match["sign"], match["full"]


def _count(sign: str, whole: str) -> int:
    return len(re.findall(rf"\b{re.escape(sign)}\b", whole))


def _with_article(sign: str, whole: str) -> str:
    """Give a name the article that the text gives it."""
    articled = len(re.findall(rf"\b[Tt]he {re.escape(sign)}\b", whole))
    return f"the {sign}" if 2 * articled >= _count(sign, whole) - 1 and articled else sign
