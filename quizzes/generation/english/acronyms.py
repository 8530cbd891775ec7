"""Acronyms and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask
from quizzes.generation.facts.acronyms import spell_out
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.records import FactKind

_WORD = r"[A-Z][\w’-]+"
_WORDS = rf"{_WORD}(?:,? (?:(?:of|for|the|and|on|in|against|to|de) )*{_WORD})+"
_BEHIND = re.compile(rf"(?P<words>{_WORDS}) \((?P<sign>[A-Z]{{3,8}})\)")
_BEFORE = re.compile(rf"\b(?P<sign>[A-Z]{{3,8}}) \((?P<words>{_WORDS})\)")
_LISTED = re.compile(r"(?:,|, and) $")
"""What one of several is called by the way is not worth a question."""
_PART = re.compile(r"[A-Za-z]+")
_LITTLE_LIST = """
of for the and on in against to de
"""
_LITTLE = frozenset(_LITTLE_LIST.split())
_LIKE_LIST = """
advisory academic; administration assembly association authority agency alliance; aviation
aeronautics; bureau board; central coastal; centre college council committee commission conference
community; cooperation coordination communication; commerce customs; development defence; european
eurasian; economic environmental; energy education employment environment; federation fund
foundation forum; financial fiscal; general global; health housing; international
intergovernmental; information investigation inspection innovation; judicial joint juridical;
maritime monetary medical military; migration mining; monitoring measurement
mediation; nutrition navigation; office organization; operations; postal police parliamentary;
programme project partnership; prevention protection promotion; research reconstruction regulation;
security science safety; scientific social statistical; technical; trade transport training
telecommunications
"""
_GROUPS = tuple(frozenset(group.split()) for group in _LIKE_LIST.split(";"))
_FEWEST = 2
_MOST = 3


def find_acronyms(statement: Statement) -> Iterator[Single]:
    """Find acronyms in brackets behind their expansion, or before it."""
    text = statement.sentence.text
    for match in (*_BEHIND.finditer(text), *_BEFORE.finditer(text)):
        words = _cut(match["words"], match["sign"])
        others = tuple(_make_others(words)) if words else ()
        if len(others) >= _FEWEST:
            yield _ask_expansion(statement, match["sign"], words, others)
        elif not words and match.re is _BEFORE and not _LISTED.search(text[: match.start()]):
            yield _ask_sign(statement, match["sign"], match["words"])


def _cut(words: str, sign: str) -> str:
    """Cut an expansion to the words that the letters spell; empty where they do not."""
    parts = words.split(" ")
    for start in range(len(parts)):
        if spells(parts[start:], sign) and parts[start][0].isupper():
            return " ".join(parts[start:])
    return ""


def spells(parts: list[str], sign: str) -> bool:
    """Tell whether the initials of words, little ones or not, are the letters of a sign."""
    words = [word for part in parts for word in _PART.findall(part.replace("’s", ""))]
    great = "".join(word[0] for word in words if word not in _LITTLE).upper()
    return sign in {great, "".join(word[0] for word in words).upper()}


def _make_others(words: str) -> Iterator[str]:
    """Exchange a word, another one, and both, for words of one kind with the same initials."""
    parts = words.split(" ")
    free = {place: other for place, part in enumerate(parts) if (other := _exchange(part, parts))}
    places = sorted(free)[-2:] if len(free) > 1 else []
    for chosen in (places[:1], places[1:], places):
        if chosen:
            yield " ".join(free[i] if i in chosen else part for i, part in enumerate(parts))


def _exchange(word: str, parts: list[str]) -> str:
    """Find another word of the same kind with the same initial; empty where there is none."""
    said = {part.lower() for part in parts}
    known = word.lower().replace("organisation", "organization")
    group: frozenset[str] = next((group for group in _GROUPS if known in group), frozenset())
    others = sorted(w for w in group if w[0] == known[0] and w not in said | {known})
    return others[len(known) % len(others)].capitalize() if others else ""


def _ask_expansion(statement: Statement, sign: str, words: str, others: tuple[str, ...]) -> Single:
    return Single(
        kind=FactKind.ACRONYM,
        subject=sign,
        relation="stands for",
        answer=words,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"What does the acronym {sign} stand for")),
        sources=(statement.sentence.quote(),),
        siblings=others[:_MOST],
        worth=0.6,
    )


def _ask_sign(statement: Statement, sign: str, words: str) -> Single:
    """Ask for letters that cannot be read off the words, as of another language."""
    return Single(
        kind=FactKind.ACRONYM,
        subject=words,
        relation="has the acronym",
        answer=sign,
        answer_kind=AnswerKind.ACRONYM,
        wording=Wording(ask(f"By which acronym is the {words} known")),
        sources=(statement.sentence.quote(),),
        accepted=spell_out(sign),
        worth=0.55,
    )
