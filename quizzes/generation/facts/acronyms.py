"""Acronyms and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.expansions import SIGN, Expanded, find_expanded
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.distractors.expansions import may_be_exchanged
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import ORGANISATION, class_of
from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.records import FactKind

_BEFORE = re.compile(rf"^{SIGN} \((?P<words>[^()]{{6,120}})\)")
_LEAST_LETTERS = 3
_MOST_POINTED = 5
"""A longer acronym is read as a word, and nobody writes its points."""


def find_acronyms(statement: Statement) -> Iterator[Single]:
    """Find acronyms that stand beside their expansion, behind it or before it in brackets."""
    if statement.term and (match := _BEFORE.match(statement.term)):
        words = match["words"].strip()
        yield from _make(statement, Expanded(match["sign"].replace(".", ""), words, *match.span()))
        return
    for expanded in find_expanded(statement.sentence.text):
        yield from _make(statement, expanded)


def _make(statement: Statement, expanded: Expanded) -> Iterator[Single]:
    if len(expanded.sign) < _LEAST_LETTERS:
        return
    if re.search(rf"\({re.escape(expanded.sign)}\) \d", statement.text):
        return  # one of several, by its number
    head = expanded.words.split(" ", maxsplit=1)[0]
    named = with_article(expanded.words, gender_of(head), plural=is_plural(head))
    if expanded.spelt and may_be_exchanged(expanded.words):
        asked = _ask_expansion(statement, expanded.sign, expanded.words)
    elif gender_of(head) is not None:
        asked = _ask_sign(statement, expanded.sign, expanded.words, named)
    else:
        return
    yield replace(asked, worth=0.0) if _is_passing(statement, expanded) else asked


def _is_passing(statement: Statement, expanded: Expanded) -> bool:
    """Tell whether letters are another organisation’s, one of several that are named in passing.

    The text is about somebody else, and never comes back to it.
    """
    if statement.speaker is None or class_of(expanded.words.split(" ")[0]) is not ORGANISATION:
        return False
    if statement.speaker.bare in {expanded.sign, expanded.words}:
        return False
    text = statement.sentence.document.text
    several = len(list(find_expanded(statement.sentence.text))) > 1
    return several and len(re.findall(rf"\b{re.escape(expanded.sign)}\b", text)) == 1


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
    """Ask for letters that the words do not spell, or whose words have no rivals."""
    return Single(
        kind=FactKind.ACRONYM,
        subject=expansion,
        relation="a pour sigle",
        answer=sign,
        answer_kind=AnswerKind.ACRONYM,
        wording=Wording(ask(f"quel sigle désigne {named}")),
        sources=statement.sources[:1],
        accepted=spell_out(sign),
        worth=0.55,
    )


def spell_out(sign: str) -> tuple[str, ...]:
    """List the ways to type an acronym: with points as well, where it is short enough for them."""
    pointed = sign.isalpha() and len(sign) <= _MOST_POINTED
    return (sign, ".".join(sign) + ".") if pointed else (sign,)
