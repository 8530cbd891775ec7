"""Which bodies of the United Nations another one works with, as examples of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.typography import ask
from quizzes.generation.records import FactKind

_SIGN = r"(?:l’|le |la )[A-Z]{3,}"
_NAMED = re.compile(
    r"\b(?:coop[éè]r|collabor|partenari|travaill)[a-zà-ÿ]+\b[^.;:]*? "
    rf"(?:notamment|dont|comme|tels que) (?P<members>{_SIGN}(?:, {_SIGN})+ et {_SIGN})(?=[ ,.;]|$)"
)
_AGENCIES, _OTHERS = "organisme des Nations Unies", "autre organisme des Nations Unies"


def find_agencies(statement: Statement) -> Iterator[Listing]:
    """Find the agencies that a sentence names as partners, where all are the United Nations’.

    Those who are not of the United Nations are no answer, whomever else the body works with.
    """
    match, speaker = _NAMED.search(statement.text), statement.speaker
    if match is None or speaker is None or speaker.pronoun is None or speaker.plural:
        return
    world = read_world().names
    members = tuple(re.findall(_SIGN, match["members"]))
    if not set(members) <= set(world[_AGENCIES]):
        return
    who = f"{speaker.text} cite-t-{speaker.pronoun} parmi ses partenaires"
    yield Listing(
        kind=FactKind.ENUMERATION,
        subject=speaker.text,
        relation="coopère avec les organismes des Nations Unies",
        answers=members,
        question=ask(f"quels organismes des Nations Unies {who}"),
        sources=statement.sources,
        outsiders=tuple(other for other in world[_OTHERS] if other not in members),
        worth=0.7,
    )
