"""Within what bounds an act wants its parties to act: "dans les limites de leurs mandats"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import ask, level
from quizzes.generation.records import CognitiveLevel, FactKind

_BOUNDS = re.compile(
    r"\bdans les limites de (?P<bounds>leurs mandats(?P<each> respectifs)?)(?=[ ,;.])"
)
_WISH = re.compile(
    r"^que (?P<wish>(?:le |la |les |l’)?[A-ZÀ-Ý][^,;:]*? et [^,;:]*?)(?= pour | afin |[,;:]|$)"
)
_VERBS = frozenset({"demande", "recommande", "souhaite"})
_SET = "bornes de mandats"
_LONGEST = 24


def find_bounds(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find the bounds of what two parties are to do, once an act: it says them again and again."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        yield from islice((found for one in group if (found := _read(one))), 1)


def _read(provision: Provision) -> Single | None:
    quote = " ".join(level(provision.source.quote).split())
    bounds, wish = _BOUNDS.search(quote), _WISH.match(provision.text)
    body = provision.act.body
    if not bounds or not wish or body.pronoun is None or provision.verb not in _VERBS:
        return None
    if len(wish["wish"].split()) > _LONGEST:
        return None
    turn = f"{body.text} {provision.verb}-t-{body.pronoun} que {wish['wish']}"
    return Single(
        kind=FactKind.CLAUSE,
        subject=wish["wish"],
        relation="dans les limites de",
        answer=bounds["bounds"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"dans les limites de quoi {turn}")),
        sources=(provision.source,),
        siblings=_list_others(each=bool(bounds["each"])),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )


def _list_others(*, each: bool) -> tuple[str, ...]:
    """List what else might bound somebody, in the form of the answer."""
    others = read_world().names.get(_SET, ())
    return tuple(others) if each else tuple(one.removesuffix(" respectifs") for one in others)
