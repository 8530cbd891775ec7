"""What something makes greater: "les réseaux amplifient la portée d’infractions telles que …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.lists import split_members
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.nouns import gender_of, singular
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind

_MAKES = re.compile(
    r"(?:^|\b(?:que|car) |qu’)(?P<cause>(?:l’|la |le |La |Le |L’)[a-zà-ÿ]+(?: d[^,;:]+?)?) "
    r"(?P<verb>amplifie|accroît|augmente|aggrave|étend|réduit|diminue|limite) "
    r"(?P<what>(?:la |le |l’|les )[a-zà-ÿ]+) (?:d’|de |des )(?P<noun>[a-zà-ÿ]+s) "
    r"(?:telles? que|tels? que|comme) (?P<members>[^;:]+)$"
)
_VOWELS = ("a", "e")
_FEWEST, _LONGEST = 2, 10


def find_amplified(statement: Statement, lexicon: Lexicon) -> Iterator[Listing]:
    """Find what is named of that which something changes, among what the lexicon sets beside it."""
    match = _MAKES.search(statement.text.strip().rstrip(" ."))
    members = split_members(match["members"]) if match else ()
    if match is None or len(members) < _FEWEST:
        return
    gender, pronoun = (
        gender_of(singular(match["noun"])),
        read_phrase(match["cause"].lower()).pronoun,
    )
    if gender is None or pronoun is None or any(len(m.split()) > _LONGEST for m in members):
        return
    link = "-t-" if match["verb"].endswith(_VOWELS) else "-"
    cause = match["cause"][:1].lower() + match["cause"][1:]
    asked = f"de {which(match['noun'], gender, plural=True)} {cause}"
    yield Listing(
        kind=FactKind.ENUMERATION,
        subject=cause,
        relation=f"{match['verb']} {match['what']}",
        answers=members,
        question=ask(f"{asked} {match['verb']}{link}{pronoun} {match['what']}"),
        sources=statement.sources,
        outsiders=lexicon.sets.get(match["noun"], ()),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
