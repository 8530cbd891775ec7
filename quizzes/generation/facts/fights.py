"""What somebody helps to fight, among the like things that an act names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_HEADS = (
    "commerce criminalité détournement exploitation fraude pollution trafic traite vol violence"
)
_KIND = rf"(?P<head>{'|'.join(_HEADS.split())})"
_BY = re.compile(
    rf"(?:lutter contre|combattre) (?P<what>(?:le |la |l’){_KIND} d(?:e |’)[^;]+?)"
    r"(?P<by>(?: commise?s?)? par (?:des|les) [^,;]+)$"
)
_OTHER = (
    r"(?:le |la |l’){head} (?:d(?:e |’)|des )[^,;]+?(?=,| et (?:le|la|les|l’)|;|$| par | dans | à )"
)
_FEWEST, _LONGEST = 2, 13


def find_fights(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find "lutter contre le trafic de X par des Y", where the act names other such traffics."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        for provision in members:
            match = _BY.search(provision.text)
            if match:
                yield from _make(provision, match, _list_others(match, members))


def _list_others(match: re.Match[str], provisions: Sequence[Provision]) -> tuple[str, ...]:
    other = re.compile(rf"\b{_OTHER.format(head=match['head'])}")
    found = dict.fromkeys(m.group().strip() for p in provisions for m in other.finditer(p.text))
    own = find_stems(match["what"].replace(match["head"], ""))
    return tuple(
        name
        for name in found
        if len(name.split()) <= _LONGEST and not own & find_stems(name.replace(match["head"], ""))
    )


def _make(provision: Provision, match: re.Match[str], others: tuple[str, ...]) -> Iterator[Single]:
    gender = gender_of(match["head"])
    if gender is None or len(others) < _FEWEST or len(match["what"].split()) > _LONGEST:
        return
    topic, by = provision.act.topic, match["by"].replace(" commis", "").strip()
    if not topic.startswith("la coopération "):
        return
    which_one = which(match["head"], gender)
    done = "commise" if gender is Gender.FEMININE else "commis"
    yield Single(
        kind=FactKind.CLAUSE,
        subject=f"{match['head']} {by}",
        relation="combattu",
        answer=match["what"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"{which_one} {done} {by} {topic} aide-t-elle à combattre")),
        sources=(provision.source,),
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.7,
    )
