"""Finite clauses of English sentences, read where the verb is sure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzes.generation.english.verbs import by_base, by_past, by_third
from quizzes.generation.english.words import DETERMINER
from quizzes.generation.numerals import ENGLISH_MONTHS

_MONTH = "|".join(month.capitalize() for month in ENGLISH_MONTHS.split())
DATE = rf"(?:(?:{_MONTH}) \d{{1,2}}, |(?:\d{{1,2}} )?(?:(?:{_MONTH}) )?)(?:1[6-9]|20)\d\d"
"""A year, with or without month and day, in either order."""
OPENING_DATE = re.compile(rf"^(?:In|On|As of|At the end of) (?:{DATE}), (?=[A-Z]|the |it )")
_BRACKETS = re.compile(r" ?\([^()]*\)")
_APPOSITION = re.compile(r"^(?P<name>[A-Z][\w’ -]*?), (?:the|an?) [^,]+, (?=[a-z])")
_RELATIVE = re.compile(r"^(?P<name>The [A-Z][\w’ -]*?), which (?:is|was) [^,]+, (?=[a-z])")
_TAIL = re.compile(
    r"(?:;|:| [–—]|, (?:which|who|whose|where|while|whereas|although|but|because|since|so that|when"
    r"|as|one|including|such as|with|among)\b| such as ).*$"
)
_SPLIT = re.compile(
    r",? and (?:is|was|has|it|they|consists|meets|may|can|must)\b.*$"
    r"|, and (?:the|its|an?) [^,]*? (?:is|are|was|were|has|have)\b.*$"
)
_BE = frozenset({"is", "are", "was", "were"})
_AUXILIARIES = _BE | {"has", "have", "had", "may", "can", "must", "will", "shall", "should"}
_LINKS_LIST = "of for on in at by to with from and or the a an its their under against"
_LINKS = frozenset(_LINKS_LIST.split())
_UNSURE_LIST = """
that which who whose if as because although though while when
"""
_UNSURE = frozenset(_UNSURE_LIST.split())
_OPENINGS_LIST = """
in at on by with from for to as of under after before since during through among within although
while if when because today thanks despite since following according
"""
_OPENINGS = frozenset(_OPENINGS_LIST.split())
_ADVERBS_LIST = """
currently generally normally often originally only still now usually already sometimes mainly
"""
_ADVERBS = frozenset(_ADVERBS_LIST.split())
"""Words before a verb that make what it says vague, or true today alone."""
_LONGEST_SUBJECT = 12


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: "The Council" "elects" "the President"; ``date`` opens the sentence."""

    subject: str
    verb: str
    rest: str
    date: str = ""

    @property
    def is_passive_or_copula(self) -> bool:
        """Tell whether the verb is a form of "be"."""
        return self.verb in _BE


def read_clause(text: str) -> Clause | None:
    """Read a sentence's main clause; none where its verb is not sure."""
    text = _BRACKETS.sub("", text).strip(" .")
    date = OPENING_DATE.match(text)
    body = text[date.end() :] if date else text
    body = _RELATIVE.sub(r"\g<name> ", _APPOSITION.sub(r"\g<name> ", body))
    words = body.split(" ")
    if not body or (not date and _opens_with_adjunct(words[0])):
        return None
    place = _find_verb(words)
    if place is None:
        return None
    subject = " ".join(words[:place])
    rest = " ".join(words[place + 1 :])
    return Clause(subject, words[place], cut_tail(rest), date.group().rstrip(", ") if date else "")


def cut_tail(rest: str) -> str:
    """Leave out what is tied on behind: a relative, a contrast, a second statement."""
    return _SPLIT.sub("", _TAIL.sub("", rest)).strip(" ,.")


def _opens_with_adjunct(word: str) -> bool:
    """Tell whether a sentence begins with something else than its subject."""
    return word.lower() in _OPENINGS or word.endswith(("ed", "ly"))


def _find_verb(words: list[str]) -> int | None:
    """Find the first word that can be nothing but the verb of a subject so far without comma."""
    for place, word in enumerate(words[: _LONGEST_SUBJECT + 1]):
        if place and _is_verb(words, place):
            return None if words[place - 1] in _ADVERBS or _is_participle(words, place) else place
        if word in _UNSURE or word.endswith((",", ":", ";")):
            return None
    return None


def _is_verb(words: list[str], place: int) -> bool:
    word, before = words[place], words[place - 1]
    following = words[place + 1] if place + 1 < len(words) else ""
    if word in _AUXILIARIES:
        return True
    if before.lower() in _LINKS or following in _AUXILIARIES:
        return False
    if word in by_third():
        return not is_plural(" ".join(words[:place]))
    several = before.endswith("s") and is_plural(" ".join(words[:place]))
    return word in by_past() or (word in by_base() and several)


def _is_participle(words: list[str], place: int) -> bool:
    """Tell whether "provided" may belong to a noun, as a finite verb comes behind it."""
    if words[place] not in by_past():
        return False
    following = words[place + 1 :]
    end = next((i for i, w in enumerate(following) if w in _UNSURE or w.endswith(",")), None)
    return following[:1] == ["by"] or not _AUXILIARIES.isdisjoint(following[:end])


def is_plural(subject: str) -> bool:
    """Tell whether a subject is several things: "All members", "the Council and the Board"."""
    head = re.split(r" (?:of|for|on|in|from|at|to) ", subject)[0]
    last = DETERMINER.sub("", head).split(" ")[-1]
    named = last[:1].isupper() and last.isupper()
    ends = last.endswith("s") and not last.endswith(("ss", "us", "is")) and not named
    return ends or " and " in head
