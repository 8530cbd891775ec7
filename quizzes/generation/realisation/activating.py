"""Passives turned round: "est dirigé par le Président" is "le Président dirige"."""

from __future__ import annotations

import re
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.verbs import participles

_AGENT_END = re.compile(
    r"^par .+?(?= (?:pour|à|au|aux|en|dans|parmi|sur|depuis|lors|tous|chaque|une fois) |$)"
)
_PRESENT = frozenset({"est", "sont"})


def activate(clause: Clause) -> Clause:
    """Let the agent of a present passive be its subject; any other clause stays as it is."""
    agent = clause.agent
    if agent is None or clause.verb not in _PRESENT or not _is_whole(agent):
        return clause
    *adverbs, participle = clause.rest.split(" ")
    verb = participles().get(participle)
    if verb is None:
        return clause
    end = _AGENT_END.match(clause.tail)
    rest = clause.tail[end.end() :].strip() if end else ""
    words = (*adverbs, clause.subject.text, rest)
    return replace(
        clause,
        subject=agent,
        verb=verb.plural if agent.plural else verb.singular,
        rest="",
        tail=" ".join(word for word in words if word),
    )


def _is_whole(agent: Phrase) -> bool:
    return agent.text.startswith(("le ", "la ", "l’", "les ")) and "," not in agent.text
