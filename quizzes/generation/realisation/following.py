"""What somebody keeps informed of, said as what they follow: "se tient informé des travaux"."""

from __future__ import annotations

import re
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause

_INFORMED = re.compile(
    r"^se (?P<verb>tient|tiennent) (?:informée?s?|au courant|au fait) (?P<link>des|du|de la|de l’)"
    r" ?(?P<what>.+)$"
)
_ARTICLES = {"des": "les ", "du": "le ", "de la": "la ", "de l’": "l’"}
_VERBS = {"tient": "suit", "tiennent": "suivent"}


def say_that_follows(clause: Clause) -> Clause:
    """Put the plain verb, which agrees with no gender, for the phrase; else change nothing."""
    match = _INFORMED.match(clause.predicate)
    if match is None:
        return clause
    tail = f"{_ARTICLES[match['link']]}{match['what']}"
    return replace(clause, clitic="", verb=_VERBS[match["verb"]], rest="", tail=tail)
