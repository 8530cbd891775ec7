"""By what means something is to be done: the gerunds of a provision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.typography import ask
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.records import CognitiveLevel, FactKind

_DEED = re.compile(
    r"(?:\b[a-z]\) (?:de |d’)?|\b(?:à|pour|de|afin de) )"
    r"(?P<deed>(?P<verb>[a-zà-ÿ]+(?:er|ir|re|oir))(?: et [a-zà-ÿ]+(?:er|ir|re|oir))?"
    r" (?:contre )?(?:le |la |l’|les )(?:(?! de façon | afin | en vue )[^,;:])+?),? (?:notamment )?"
    r"(?=en [a-zà-ÿ]+ant )"
)
_MEANS = re.compile(
    r"(?:^|, | et )(?:notamment )?(?P<means>en [a-zà-ÿ]+ant (?:et en [a-zà-ÿ]+ant )?[^,;]+?)"
    r"(?= et en |,(?! dont)|;|$)"
)
_WITHIN = re.compile(r"\bà leur (?:arrivée|départ|entrée|naissance|passage|retour|sortie)\b")
_VAGUE = re.compile(r"\b(?:ses|son|sa|leurs?|cette|ces?|cet|ils?|elles?|celui|ceux)\b")
_MEANS_OF_OTHERS = "moyens"
"""The lexicon’s set of means that nobody in the field wants."""
_TAIL = re.compile(r" (?:grâce (?:à|aux?)|dans les?|au moyen) .*$")
_FEWEST, _LONGEST, _SHORTEST = 3, 15, 4


def find_means(provisions: Sequence[Provision]) -> Iterator[Listing]:
    """Find by which means an act wants something done; others come from the field’s own set."""
    for provision in provisions:
        yield from _read(provision)


def list_means(text: str) -> tuple[str, ...]:
    """List the gerunds of a text that stand alone: "en publiant la liste des quais"."""
    found = (_shorten(match["means"].strip()) for match in _MEANS.finditer(text))
    return tuple(
        one
        for one in dict.fromkeys(found)
        if _SHORTEST <= len(one.split()) <= _LONGEST and not _VAGUE.search(_WITHIN.sub("", one))
    )


def _shorten(means: str) -> str:
    """Leave out with what something is done, or where, if there are too many words."""
    return means if len(means.split()) <= _LONGEST else _TAIL.sub("", means)


def _read(provision: Provision) -> Iterator[Listing]:
    for match in _DEED.finditer(provision.text):
        means = list_means(provision.text[match.end() :].split(";")[0])
        if match["verb"] not in infinitives() or len(means) < _FEWEST:
            continue
        deed = match["deed"].replace(" de leurs ", " des ")
        yield Listing(
            kind=FactKind.CLAUSE,
            subject=deed,
            relation=_MEANS_OF_OTHERS,
            answers=means,
            question=ask(f"comment {deed}, selon {provision.act.body.text}"),
            sources=(provision.source,),
            level=CognitiveLevel.UNDERSTAND,
            worth=0.8,
        )
