"""By what a body brings itself closer to another one: "grâce à des échanges de policiers"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import CognitiveLevel, FactKind

_CLOSER = re.compile(
    r"(?P<verb>renforce|resserre|développe|améliore|entretient|approfondit) (?:sans cesse )?"
    r"(?P<what>(?:sa|ses|la|les|son|le) (?:collaboration|coopération|liens|relations?|partenariat))"
    r"(?P<whose> d(?:e |’)[^,;:]+?)? (?P<other>avec (?:l’|la |le |les )?[A-ZÀ-Ý][^,;:]*?),? "
    r"grâce à (?P<means>des [^,;:]+)$"
)
_BETWEEN = re.compile(r" entre (?:les deux|ces|l’une) .+$")
_OWN = {"la collaboration": "sa collaboration", "la coopération": "sa coopération"}
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|cette|ces)\b")
_LONGEST = 8


def find_exchanges(statement: Statement) -> Iterator[Single]:
    """Find by what means the speaker works more closely with a body that has a name."""
    speaker, text = statement.speaker, statement.text.strip().rstrip(" .")
    match = _CLOSER.search(text)
    if match is None or speaker is None or speaker.pronoun is None or speaker.plural:
        return
    means = _BETWEEN.sub("", match["means"])
    if not text[: match.start()].rstrip().endswith(speaker.text) or _LEANING.search(means):
        return
    whose = match["whose"] or ""
    what = _OWN.get(match["what"], match["what"])
    if whose and (whose.strip() != of(speaker.text) or what == match["what"]):
        return
    if len(means.split()) > _LONGEST:
        return
    link = "-t-" if match["verb"][-1] in "ae" else "-"
    with_whom = f"{what} {match['other']}"
    asked = f"{speaker.text} {match['verb']}{link}{speaker.pronoun} {with_whom}"
    told = state(f"{speaker.text} {match['verb']} {with_whom} grâce à {GAP}")
    yield Single(
        kind=FactKind.STATEMENT,
        subject=speaker.text,
        relation=f"{match['verb']} {with_whom}",
        answer=means,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(ask(f"grâce à quoi {asked}"), told),
        sources=statement.sources,
        group="moyens de rapprochement",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )
