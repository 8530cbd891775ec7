"""How things that a clause announces are to be used, and through whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.provisions import Provision, clean
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.letters import find_owner, group_below
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.facts.standing import list_kin
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.typography import ask
from quizzes.generation.french.words import lower_article
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind

_THROUGH = re.compile(
    r"\b(?P<who>les (?:(?! à )[A-Za-zÀ-ÿ ])+?)(?: qui [^,;]+?)? à "
    r"(?P<verb>utiliser|employer|exploiter)"
    r"(?: [a-zà-ÿ]+ment)?, (?P<link>par l’intermédiaire|par le biais|au moyen) de leurs "
    r"(?P<name>(?P<head>[a-zà-ÿ]+[sx]) [a-zà-ÿ ]+), (?P<what>les [a-zà-ÿ]+s) suivante?s\b"
)
_HANDLED = re.compile(
    r"^(?P<name>Les [^,;:]+), (?P<ways>en les [^,;]+?(?:, en les [^,;]+?)*,? et en les [^,;]+?)"
    r"(?=[,;]|$)"
)
_WAY = re.compile(r"\ben les [a-zà-ÿ]+ant\b(?:(?! et en | en vue | afin | pour )[^,;])*")
WAYS = "usages"
"""The closed set of what users do not do with what others provide."""
_FEWEST, _FEWEST_KIN = 2, 2


def find_usage(
    provisions: Sequence[Provision], statements: Sequence[Statement]
) -> Iterator[Listing | Single]:
    """Find "utiliser, par leurs bureaux, les outils suivants : a) Le fichier, en le tenant…"."""
    below = group_below(statements)
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        for provision in members:
            label = provision.statement.sentence.block.label.rstrip(".)")
            things = below.get((provision.act.document, label), [])
            yield from _ask_through(provision, things, members)
            for thing in things:
                yield from _ask_ways(provision, thing)


def _ask_through(
    provision: Provision, things: Sequence[Statement], members: Sequence[Provision]
) -> Iterator[Single]:
    match = _THROUGH.search(provision.text)
    gender = gender_of(match["head"]) if match else None
    if match is None or gender is None or not things:
        return
    name = f"les {match['name']}"
    kin = list_kin(match["head"], name, members)
    if len(kin) < _FEWEST_KIN:
        return
    asked = f"{match['link']} de {which(match['head'], gender, plural=True)}"
    deed = f"{match['verb']} {match['what']}{find_owner(things)}"
    yield Single(
        kind=FactKind.CLAUSE,
        subject=deed,
        relation=match["link"],
        answer=name,
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"selon {provision.act.body.text}, {asked} {match['who']} peuvent-ils {deed}")
        ),
        sources=(provision.source,),
        siblings=kin,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )


def _ask_ways(provision: Provision, thing: Statement) -> Iterator[Listing]:
    match = _HANDLED.match(clean(thing.sentence.text))
    ways = tuple(m.group().strip() for m in _WAY.finditer(match["ways"])) if match else ()
    if match is None or len(ways) < _FEWEST:
        return
    name = lower_article(match["name"])
    yield Listing(
        kind=FactKind.CLAUSE,
        subject=name,
        relation="usage",
        answers=ways,
        question=ask(f"selon {provision.act.body.text}, comment faut-il utiliser {name}"),
        sources=(thing.sentence.quote(),),
        group=WAYS,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
