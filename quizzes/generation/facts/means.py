"""By what means something is to be done: the gerunds of a provision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.typography import ask
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.records import CognitiveLevel, FactKind

_DEED = re.compile(
    r"(?:\b[a-z]\) (?:de |d’)?|\b(?:à|pour|de|afin de) )"
    r"(?P<deed>(?P<verb>[a-zà-ÿ]+(?:er|ir|re|oir))(?: et [a-zà-ÿ]+(?:er|ir|re|oir))?"
    r" (?:contre )?(?:le |la |l’|les )[^,;:]+), (?:notamment )?(?=en [a-zà-ÿ]+ant )"
)
_MEANS = re.compile(
    r"(?:^|, | et )(?P<means>en [a-zà-ÿ]+ant (?:et en [a-zà-ÿ]+ant )?[^,;]+?)(?= et en |,|;|$)"
)
_VAGUE = re.compile(r"\b(?:ses|son|sa|leurs?|cette|ces?|cet|ils?|elles?|celui|ceux)\b")
_FEWEST, _LONGEST, _SHORTEST = 3, 14, 4


def find_means(provisions: Sequence[Provision]) -> Iterator[Listing]:
    """Find by which means an act wants something done, among means that it names elsewhere."""
    for _, group in groupby(provisions, key=lambda one: one.act):
        members = list(group)
        everywhere = [(one, means) for one in members for means in list_means(one.text)]
        for provision in members:
            outsiders = tuple(m for p, m in everywhere if p is not provision)
            yield from _read(provision, tuple(dict.fromkeys(outsiders)))


def list_means(text: str) -> tuple[str, ...]:
    """List the gerunds of a text that stand alone: "en publiant la liste des quais"."""
    found = (match["means"].strip() for match in _MEANS.finditer(text))
    return tuple(
        one
        for one in dict.fromkeys(found)
        if _SHORTEST <= len(one.split()) <= _LONGEST and not _VAGUE.search(one)
    )


def _read(provision: Provision, outsiders: tuple[str, ...]) -> Iterator[Listing]:
    for match in _DEED.finditer(provision.text):
        means = list_means(provision.text[match.end() :].split(";")[0])
        if match["verb"] not in infinitives() or len(means) < _FEWEST:
            continue
        yield Listing(
            kind=FactKind.CLAUSE,
            subject=match["deed"],
            relation="moyens",
            answers=means,
            question=ask(f"comment {match['deed']}, selon {provision.act.body.text}"),
            sources=(provision.source,),
            outsiders=tuple(one for one in outsiders if one not in provision.text),
            level=CognitiveLevel.UNDERSTAND,
            worth=0.8,
        )
