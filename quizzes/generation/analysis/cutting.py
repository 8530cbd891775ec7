"""Long deeds cut at their seams: what is to be done, what for, by what means, for example what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzes.generation.wording import find_stems

_INFINITIVE = r"(?=(?:mieux |se |s’|lui |leur |y |en )*[a-zà-ÿ]+(?:er|ir|re|oir)\b)"
_TAIL = re.compile(
    r",? (?:notamment|en particulier|y compris|comme|conformément|compte tenu|eu égard|selon|"
    r"essentiellement|principalement|afin|grâce|par le canal|par l’intermédiaire|au moyen|"
    r"de façon|de manière|en fonction|ainsi qu[e’]|tout en|en tenant)\b.*$|"
    rf", (?:à|de|d’) ?{_INFINITIVE}.*$|"
    r", [a-zà-ÿ]+(?:é|ée|és|ées|is|ise|its?|ites?) (?:en|par|le|à|de|d’)\b.*$|"
    r", (?:dont|et|par|qui|que|en|dans|l’une|l’un|tels?|telles?)\b.*$| : .*$"
)
_PURPOSE = re.compile(
    r",? (?P<link>afin de |afin d’|pour |en vue de |en vue d’|dans le but de )" + _INFINITIVE
)
_OPEN_END = re.compile(r"(?:^|\s)(?:[a-zà-ÿ]+(?:er|ir|oir|ment|endre|ettre|aître))$|\bpouvoir\b")
"""An infinitive or an adverb whose object has been cut off with what follows."""
_SECOND = re.compile(r" (?:et|ainsi qu’|ainsi que) (?:à |de |d’)(?=[a-zà-ÿ]+(?:er|ir|re|oir)\b).*$")


@dataclass(frozen=True, slots=True)
class Cut:
    """A deed in parts; what it does not have is empty."""

    core: str
    purpose: str
    """An infinitive without its "pour"."""


def cut(deed: str) -> Cut:
    """Cut a deed at its purpose, what follows it left out."""
    match = _PURPOSE.search(deed)
    if match is None:
        return Cut(shorten(deed), "")
    return Cut(shorten(deed[: match.start()]), shorten(deed[match.end() :]))


def shorten(phrase: str) -> str:
    """Leave out examples, means and conditions behind a phrase, and a second infinitive."""
    return _SECOND.sub("", _TAIL.sub("", phrase)).strip(" ,;.")


def is_whole(deed: str) -> bool:
    """Tell whether a deed has kept its object."""
    return not _OPEN_END.search(deed)


def are_near(one: str, other: str) -> bool:
    """Tell whether two deeds are nearly one: "use the means of X", "draw on X’s means"."""
    first, second = find_stems(one), find_stems(other)
    return bool(first and second) and 2 * len(first & second) >= min(len(first), len(second))
