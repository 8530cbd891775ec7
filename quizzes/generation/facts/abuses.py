"""Which status an act wants nobody of some kind to turn to their own profit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import CognitiveLevel, FactKind

_ABUSE = re.compile(
    r"\b(?:garantir|assurer|veiller à ce|faire en sorte) que (?P<who>les [^;:]{3,70}?) "
    r"ne (?:détournent|utilisent) pas à leur profit (?P<status>le statut (?:de |d’)[a-zà-ÿ]+)"
    r"(?=[,;.]|$)"
)
_SET = "statuts protégés"


def find_abuses(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find the status that an act wants kept from abuse, asked from those who might abuse it."""
    for provision in provisions:
        if match := _ABUSE.search(provision.text):
            yield _make(provision, match)


def _make(provision: Provision, match: re.Match[str]) -> Single:
    body = provision.act.body.text
    told = f"il faut empêcher {match['who']} de détourner à leur profit {GAP}"
    asked = f"quel statut faut-il empêcher {match['who']} de détourner à leur profit"
    return Single(
        kind=FactKind.CLAUSE,
        subject=match["who"],
        relation="détourner",
        answer=match["status"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"selon {body}, {asked}"), state(f"selon {body}, {told}")),
        sources=(provision.source,),
        siblings=tuple(read_world().names.get(_SET, ())),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
