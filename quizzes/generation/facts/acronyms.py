"""Acronyms and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.records import FactKind
from quizzes.generation.wording import fold

_SIGN = r"(?P<sign>(?:[A-Z]\.){2,6}|[A-Z][A-Z0-9]{1,7})"
_BEHIND = re.compile(rf"(?P<words>[^.;:()«»]{{6,140}}?) \({_SIGN}\)")
_BEFORE = re.compile(rf"^{_SIGN} \((?P<words>[^()]{{6,120}})\)")
_SMALL_LIST = """
de du des la le les l’ d’ et pour contre sur à au aux en
"""
_SMALL = frozenset(_SMALL_LIST.split())
_WORD = re.compile(r"[\w-]+’?")
_LEAST_LETTERS = 3


def find_acronyms(statement: Statement) -> Iterator[Single]:
    """Find acronyms that stand beside their expansion, behind it or before it in brackets."""
    block = statement.sentence
    text = block.text
    if statement.term and (match := _BEFORE.match(statement.term)):
        yield from _make(statement, match["sign"], match["words"].strip())
        return
    for match in _BEHIND.finditer(text):
        expansion = _cut_expansion(match["words"], match["sign"])
        if expansion:
            yield from _make(statement, match["sign"], expansion)


def _cut_expansion(words: str, sign: str) -> str | None:
    """Find where the expansion begins: the shortest run of words that yields the letters."""
    letters = fold(sign)
    starts = [m.start() for m in _WORD.finditer(words)]
    for start in reversed(starts):
        candidate = words[start:]
        first = _WORD.match(candidate)
        if first and first.group().lower() not in _SMALL and _yields(candidate, letters):
            return candidate.strip()
    return None


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


def _is_spelt(words: str, letters: str) -> bool:
    """Tell whether letters can be read off the words, little ones counted or not."""
    told = "".join(fold(w)[:1] for w in _WORD.findall(words) if w.lower() not in _SMALL)
    return told == letters or _yields(words, letters)


def _make(statement: Statement, sign: str, expansion: str) -> Iterator[Single]:
    sign = sign.replace(".", "")
    if len(sign) < _LEAST_LETTERS:
        return
    head = expansion.split(" ", maxsplit=1)[0]
    named = with_article(expansion, gender_of(head), plural=is_plural(head))
    if _is_spelt(expansion, fold(sign)):
        yield _ask_expansion(statement, sign, expansion)
    elif gender_of(head) is not None:
        yield _ask_sign(statement, sign, expansion, named)


def _ask_expansion(statement: Statement, sign: str, expansion: str) -> Single:
    """Ask what letters mean; those of another language would say nothing of the words."""
    return Single(
        kind=FactKind.ACRONYM,
        subject=sign,
        relation="signifie",
        answer=expansion,
        answer_kind=AnswerKind.EXPANSION,
        wording=Wording(ask(f"que signifie le sigle {sign}")),
        sources=statement.sources[:1],
        worth=0.6,
    )


def _ask_sign(statement: Statement, sign: str, expansion: str, named: str) -> Single:
    """Ask for letters that cannot be read off the words."""
    return Single(
        kind=FactKind.ACRONYM,
        subject=expansion,
        relation="a pour sigle",
        answer=sign,
        answer_kind=AnswerKind.ACRONYM,
        wording=Wording(ask(f"quel sigle désigne {named}")),
        sources=statement.sources[:1],
        accepted=(sign, ".".join(sign) + ".") if sign.isalpha() else (sign,),
        worth=0.55,
    )
