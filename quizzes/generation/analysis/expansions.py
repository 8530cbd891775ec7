"""Acronyms and the words that they stand for, side by side in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizzes.generation.french.classes import class_of
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.verbs import plural_forms, singular_forms
from quizzes.generation.french.words import DETERMINERS, PREPOSITIONS, TOKEN
from quizzes.generation.wording import fold

SIGN = r"(?P<sign>(?:[A-Z]\.){2,6}|[A-Z][A-Z0-9]{1,7})"
_BEHIND = re.compile(rf"(?P<words>[^.;:()«»]{{6,140}}?) \({SIGN}\)")
_BEFORE = re.compile(rf"(?<![\w(]){SIGN} \((?P<words>[^()]{{6,120}})\)")
_SMALL_LIST = """
de du des la le les l’ d’ et pour contre sur à au aux en
"""
_SMALL = frozenset(_SMALL_LIST.split())
_WORD = re.compile(r"[\w-]+’?")
_NAMED = re.compile(
    r"(?:(?<=\b[Ll][ea] )|(?<=\b[Ll]’)|(?<=\b[da]u )|(?<=\b[Uu]n )|(?<=\b[Uu]ne )|"
    r"(?<=\b[Ss]on )|(?<=\b[Ss]a ))[A-ZÀ-Ý][a-zà-ÿ]+"
)
_APART = re.compile(r" (?:qui|que|dont|où) | et (?:le |la |l’|son |sa )[A-ZÀ-Ý]| [–—] ")
_COMMA = re.compile(r",(?! (?:l’|la |le |les )[a-zà-ÿ]+[,)]?(?: |$))")
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Expanded:
    """An acronym beside its words: ``start`` and ``end`` count in the text, brackets included."""

    sign: str
    """Without points."""
    words: str
    start: int
    end: int

    @property
    def spelt(self) -> bool:
        """Whether the letters can be read off the words."""
        return _is_spelt(self.words, fold(self.sign))


def find_expanded(text: str) -> Iterator[Expanded]:
    """Find acronyms with their words, in whichever order they stand."""
    for match in _BEHIND.finditer(text):
        words = _cut_words(match["words"], match["sign"])
        if words:
            yield Expanded(
                _plain(match["sign"]), words, match.end("words") - len(words), match.end()
            )
    for match in _BEFORE.finditer(text):
        words = match["words"].strip()
        if _is_spelt(words, fold(match["sign"])):
            yield Expanded(_plain(match["sign"]), words, *match.span())


def _plain(sign: str) -> str:
    return sign.replace(".", "")


def _cut_words(words: str, sign: str) -> str | None:
    """Find where the words begin: the shortest run that yields the letters, else a whole name."""
    letters = fold(sign)
    for match in reversed(list(_WORD.finditer(words))):
        run = words[match.start() :]
        if match.group().lower() not in _SMALL and _is_spelt(run, letters):
            return run.strip()
    return _cut_name(words)


def _cut_name(words: str) -> str | None:
    """Find the name at the end of a run of words: its head has an article and a capital."""
    for match in _NAMED.finditer(words):
        name = words[match.start() :].strip()
        kind = class_of(match.group())
        person = kind is not None and kind.person
        if not person and gender_of(match.group()) and _is_one_name(name):
            return name
    return None


def _is_one_name(name: str) -> bool:
    """Tell whether a run of words holds no verb, no clause and no second name."""
    words = TOKEN.findall(name)
    verbs = any(
        word in singular_forms() or word in plural_forms()
        for before, word in pairwise(words)
        if before.lower() not in DETERMINERS | PREPOSITIONS
    )
    apart = _APART.search(name) or _COMMA.search(name)
    return not (verbs or apart) and len(name.split(" ")) >= _FEWEST_WORDS


def _is_spelt(words: str, letters: str) -> bool:
    """Tell whether letters can be read off the words, little ones counted or not."""
    told = "".join(fold(w)[:1] for w in _WORD.findall(words) if w.lower() not in _SMALL)
    return told == letters or _yields(words, letters)


def _yields(words: str, letters: str) -> bool:
    """Tell whether the initials of the words, small ones as wanted, give the letters."""
    initials = [(fold(w)[:1], w.lower() in _SMALL) for w in _WORD.findall(words) if fold(w)]
    wanted = iter(letters)
    current = next(wanted, "")
    for initial, small in initials:
        if initial == current:
            current = next(wanted, "")
        elif not small:
            return False
    return not current
