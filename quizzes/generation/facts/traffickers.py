"""Whose traffic two parties of an act help others to fight: "par des acteurs non étatiques"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import CognitiveLevel, FactKind

_TRAFFIC = re.compile(
    r"^que (?P<who>[^,;:]+? et [^,;:]+?) (?:coopèrent|collaborent) pour aider "
    r"(?:(?:les|leurs) [A-Za-zÀ-ÿ]+(?: [Mm]embres)?)(?: qui en font la demande)? à lutter "
    r"contre le trafic (?P<what>(?:de |d’|des )[^;:]+?) par (?P<actors>des [a-zà-ÿ]+ [a-zà-ÿ ]+?)"
    r"(?=[,;.]|$)"
)
_SET = "auteurs de trafics"


def find_traffickers(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find who carries on a traffic that two parties of an act help others to fight."""
    for provision in provisions:
        if match := _TRAFFIC.match(provision.text):
            yield _make(provision, match)


def _make(provision: Provision, match: re.Match[str]) -> Single:
    body = provision.act.body.text
    told = f"le trafic {match['what']} que {match['who']} aident à combattre est mené par {GAP}"
    asked = f"quels acteurs mènent le trafic {match['what']} que {match['who']} aident à combattre"
    return Single(
        kind=FactKind.CLAUSE,
        subject=f"le trafic {match['what']}",
        relation="par",
        answer=match["actors"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"selon {body}, {asked}"), state(f"selon {body}, {told}")),
        sources=(provision.source,),
        siblings=tuple(read_world().names.get(_SET, ())),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )
