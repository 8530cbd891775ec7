"""Which part of a body an act singles out: "l’Organisation, en particulier l’Office X, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.bodies import list_bodies
from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.domains import find_domain
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_SINGLED = re.compile(
    r"^(?P<whole>(?:le |la |l’)[A-ZÀ-Ý][^,;]+), (?:en particulier|notamment) "
    r"(?P<part>(?:le |la |l’)[A-ZÀ-Ý][^,;]+), (?:et|à|de) "
)
_SECOND = re.compile(r" et (?:le |la |l’|les ).*$")
_ASKING = frozenset({"appelle", "demande", "encourage", "engage", "exhorte", "invite", "prie"})
_FEWEST = 2


def find_singled(provisions: Sequence[Provision]) -> Iterator[Single]:
    """Find which body an act wants to help above all, among those that it names elsewhere."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        for provision in members:
            match = _SINGLED.match(provision.text)
            domain = _SECOND.sub("", find_domain(provision.text))
            if match and domain and provision.verb in _ASKING:
                yield from _make(provision, match, domain, _list_others(members, domain))


def _list_others(provisions: Sequence[Provision], domain: str) -> tuple[str, ...]:
    """List bodies that the act names where it does not speak of what is fought."""
    fought = find_stems(domain)
    busy = [one.text for one in provisions if fought <= find_stems(one.text)]
    bodies = dict.fromkeys(name for one in provisions for name in list_bodies(one.text))
    return tuple(name for name in bodies if not any(name[3:] in text for text in busy))


def _make(
    provision: Provision, match: re.Match[str], domain: str, others: tuple[str, ...]
) -> Iterator[Single]:
    if len(others) < _FEWEST:
        return
    whole = match["whole"]
    yield Single(
        kind=FactKind.CLAUSE,
        subject=f"{whole} {domain}",
        relation="en particulier",
        answer=match["part"].strip(),
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(
                f"selon {provision.act.body.text}, quelle entité {of(whole)} devrait en "
                f"particulier aider à lutter {domain}"
            )
        ),
        sources=(provision.source,),
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )
