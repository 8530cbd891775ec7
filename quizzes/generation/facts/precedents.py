"""In which earlier texts a body already asked for something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.dates import DATE
from quizzes.generation.french.nouns import gender_of, singular
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind

_ONE = rf"\d+(?:[/.]\d+)+ du {DATE}"
_ASKED = re.compile(
    rf"\bses (?P<noun>résolutions|décisions|recommandations) (?P<numbers>{_ONE}(?:, {_ONE})*"
    rf" et {_ONE})(?P<topic>[^,;]*), (?:dans|par) l(?:es|a)quelles? (?:elle|il) a "
    r"(?P<asked>(?:demandé|souhaité|recommandé) que [^,;]+)"
)
_NUMBERED = re.compile(_ONE)
_FEWEST = 2


def find_precedents(provisions: Sequence[Provision]) -> Iterator[Listing]:
    """Find "ses résolutions 1/2 et 3/4, dans lesquelles elle a demandé que…"."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        for provision in members:
            match = _ASKED.search(provision.text)
            gender = gender_of(singular(match["noun"])) if match else None
            if match and gender and provision.act.body.pronoun:
                asked = f"dans {which(match['noun'], gender, plural=True)}"
                yield from _make(provision, match, asked, members)


def _make(
    provision: Provision, match: re.Match[str], asked: str, members: Sequence[Provision]
) -> Iterator[Listing]:
    body, noun = provision.act.body, singular(match["noun"])
    named = with_article(noun, gender_of(noun))
    others = {m.group(): None for one in members for m in _NUMBERED.finditer(one.text)}
    outsiders = tuple(f"{named} {n}" for n in others if n not in provision.text)
    if len(outsiders) < _FEWEST:
        return
    yield Listing(
        kind=FactKind.CLAUSE,
        subject=match["asked"],
        relation=match["noun"],
        answers=tuple(f"{named} {m.group()}" for m in _NUMBERED.finditer(match["numbers"])),
        question=ask(f"{asked} {body.text} a-t-{body.pronoun} {match['asked']}"),
        sources=(provision.source,),
        outsiders=outsiders,
        level=CognitiveLevel.REMEMBER,
        worth=0.5,
    )
