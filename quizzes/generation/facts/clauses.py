"""Whom the body that adopted an act asks to do something, asked from the deed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.cutting import are_near, cut, is_whole
from quizzes.generation.analysis.mandates import Mandate
from quizzes.generation.analysis.provisions import Act
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_OWNED = re.compile(r"\b(?:sa|son|ses)\b")
_THEIRS = re.compile(r"\bleurs?\b")
_HOUSE = r"l’Organisation(?! (?:de|des|du|mondiale|internationale|régionale)\b| d’)"
VAGUE = re.compile(
    r"\b(?:leurs?|lui|cette|ces?|cet|y|présente|suivante?s?|ils|elles|deux|tels?|telles?)\b|"
    + _HOUSE
)
ADDRESSEE = "destinataire"
"""The set of the lexicon that stands in where an act turns to too few."""
_LONGEST, _FEWEST_STEMS = 18, 3
_FEWEST_OF_WISHES = 5
_MOST_TURNS = 2
"""An act that always turns to the same ones is asked about so often."""


def find_clauses(mandates: Sequence[Mandate]) -> Iterator[Single]:
    """Find whom a body asks to do something, among those whom the act asks something else."""
    turns: Counter[tuple[Act, str]] = Counter()
    for mandate in mandates:
        deed = plain_deed(mandate.deed)
        turn = mandate.provision.act, mandate.whom
        joined = " ainsi qu" in mandate.whom
        if not deed or joined or not is_named(mandate) or turns[turn] >= _MOST_TURNS:
            continue
        others = _list_others(mandate, mandates)
        if _OWNED.search(deed) and not (_is_single(mandate) and len(others) > 1):
            continue
        weighty = len(find_stems(deed)) >= _FEWEST_OF_WISHES and " et " not in mandate.whom
        if mandate.asked or weighty:
            turns[turn] += 1
            yield _make(mandate, deed, others)


def asks_for_whom(mandate: Mandate) -> bool:
    """Tell whether a deed may ask for those who are asked to do it."""
    return mandate.asked and is_named(mandate) and bool(plain_deed(mandate.deed))


def is_named(mandate: Mandate) -> bool:
    """Tell whether those who are asked are named by the words of the act itself."""
    return not VAGUE.search(mandate.whom) and find_stems(mandate.whom) <= find_stems(
        mandate.provision.source.quote
    )


def plain_deed(deed: str) -> str:
    """Say a deed in a few words that stand alone: what it is for, where it is only its own."""
    parts = cut(deed)
    plain = parts.purpose if _THEIRS.search(parts.core) else parts.core
    if parts.purpose and plain == parts.core:
        longer = f"{parts.core} pour {parts.purpose}"
        plain = plain if VAGUE.search(parts.purpose) else longer
    if len(plain.split()) > _LONGEST:
        plain = parts.core
    if VAGUE.search(plain) or not is_whole(plain) or len(find_stems(plain)) < _FEWEST_STEMS:
        return ""
    return plain if len(plain.split()) <= _LONGEST else ""


def _list_others(mandate: Mandate, mandates: Sequence[Mandate]) -> tuple[str, ...]:
    """List who else an act turns to; too few of them are no choice."""
    act = mandate.provision.act
    own = find_stems(mandate.whom)
    others = [m for m in mandates if m.provision.act == act and m.whom != mandate.whom]
    if _OWNED.search(plain_deed(mandate.deed)):
        others = [m for m in others if _is_single(m)]
    too = {m.whom for m in others if are_near(cut(m.deed).core, cut(mandate.deed).core)}
    return tuple(
        dict.fromkeys(
            m.whom
            for m in others
            if m.whom not in too and not own & find_stems(m.whom) and is_named(m)
        )
    )


def _is_single(mandate: Mandate) -> bool:
    """Tell whether one body is asked, so that "ses" in a deed can be its own."""
    return bool(mandate.pronoun) and not str(mandate.pronoun).endswith("s")


def _make(mandate: Mandate, deed: str, others: tuple[str, ...]) -> Single:
    act = mandate.provision.act
    return Single(
        kind=FactKind.CLAUSE,
        subject=act.body.text,
        relation=f"{mandate.provision.verb} {deed}",
        answer=mandate.whom,
        answer_kind=AnswerKind.NAME,
        wording=_word(mandate, act, deed),
        sources=(mandate.provision.source,),
        group="" if len(others) > 1 else ADDRESSEE,
        siblings=others if len(others) > 1 else (),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )


def _word(mandate: Mandate, act: Act, deed: str) -> Wording:
    body, verb = act.body, mandate.provision.verb
    if not mandate.asked or body.pronoun is None:
        return Wording(ask(f"qui devrait {deed}, selon {body.text}"))
    link = "-t-" if verb[-1] in "ae" else "-"
    opening = "à qui" if mandate.dative else "qui"
    question = f"{opening} {body.text} {verb}{link}{body.pronoun} {mandate.link_to(deed)}{deed}"
    return Wording(ask(question))  # no statement: that others are not asked is not said
