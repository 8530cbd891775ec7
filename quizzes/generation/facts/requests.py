"""What somebody is asked to do, among what the same act asks of others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.cutting import are_near, cut, is_whole
from quizzes.generation.analysis.mandates import Mandate
from quizzes.generation.facts.clauses import VAGUE, asks_for_whom
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import to
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_FIGURED = re.compile(r"\d|: ")
_OWNED = re.compile(r"\b(?:sa|son|ses|leurs?)\b")
_LONGEST, _FEWEST_STEMS = 14, 3
_FEWEST_OTHERS = 2
_DEMANDS = frozenset({"demande", "prie"})


def find_requests(mandates: Sequence[Mandate]) -> Iterator[Single]:
    """Find what an act asks of those to whom it turns once, where its deed does not ask for them.

    Whom it asks is the better question: shorter, and about the deed.
    """
    turns = Counter((m.provision.act, m.whom) for m in mandates)
    for mandate in mandates:
        deed = name_deed(mandate)
        if not deed or asks_for_whom(mandate) or turns[mandate.provision.act, mandate.whom] > 1:
            continue
        others = _list_others(mandate, mandates)
        if len(others) >= _FEWEST_OTHERS and (question := _word(mandate)):
            yield _make(mandate, deed, question, others)


def name_deed(mandate: Mandate) -> str:
    """Say a deed as an option does, short and whole; empty where that cannot be done."""
    core = cut(mandate.deed).core
    core = re.sub(r"(?:, )?à (?:sa|son) [\w-]+ session,? ?", " ", core).strip()
    core = core.removeprefix("lui ").replace("la présente ", "la ")
    vague = VAGUE.search(_OWNED.sub("", core)) or _FIGURED.search(core)
    short = len(core.split()) <= _LONGEST and len(find_stems(core)) >= _FEWEST_STEMS
    return core if short and not vague and is_whole(core) else ""


def _list_others(mandate: Mandate, mandates: Sequence[Mandate]) -> tuple[str, ...]:
    """List what the act asks of others, where the words do not tell of how many."""
    own = [name_deed(m) for m in mandates if m.whom == mandate.whom]
    others = (
        name_deed(m)
        for m in mandates
        if m.provision.act == mandate.provision.act and not _is_kin(m.whom, mandate.whom)
    )
    return tuple(
        dict.fromkeys(
            deed
            for deed in others
            if deed and not _OWNED.search(deed) and not any(are_near(deed, one) for one in own)
        )
    )


def _is_kin(one: str, other: str) -> bool:
    return bool(find_stems(one) & find_stems(other))


def _word(mandate: Mandate) -> str:
    act, verb = mandate.provision.act, mandate.provision.verb
    body = act.body
    if not mandate.asked:
        return ask(f"selon {body.text}, que {mandate.should} faire") if mandate.should else ""
    if body.pronoun is None or (verb in _DEMANDS and " et " in mandate.whom):
        return ""
    if verb in _DEMANDS:
        return ask(f"{act.about}que demande {body.text} {to(mandate.whom)}")
    link = "-t-" if verb[-1] in "ae" else "-"
    asked = f"que {body.text} {verb}{link}{body.pronoun} {mandate.whom} à faire"
    return ask(f"{act.about}{asked}") if mandate.link_to("faire") == "à " else ""


def _make(mandate: Mandate, deed: str, question: str, others: tuple[str, ...]) -> Single:
    return Single(
        kind=FactKind.CLAUSE,
        subject=mandate.whom,
        relation=f"{mandate.provision.verb} {question}",
        answer=deed,
        answer_kind=AnswerKind.NAME,
        wording=Wording(question),
        sources=(mandate.provision.source,),
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
