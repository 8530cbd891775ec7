"""What a programme of a list takes on: "en s’attaquant aux facteurs de …, à savoir A, B et C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.entries import Entry, read_groups
from quizzes.generation.analysis.lists import split_members
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import Listing
from quizzes.generation.facts.services import name_of, read_listed
from quizzes.generation.french.nouns import gender_of, singular
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.typography import ask
from quizzes.generation.french.verbs import present_participles
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.needs import Kind, name_term
from quizzes.generation.realisation.questions import which
from quizzes.generation.records import CognitiveLevel, FactKind

_TAKES_ON = re.compile(
    r"(?:\ben (?P<clitic>s’|se )?(?P<doing>[a-zà-ÿ]+ant)|(?P<does>s’attaque|s’intéresse|remédie)) "
    rf"(?:aux|à) (?:(?:{NUMBER}|principaux|principales|grands|grandes) )*(?P<noun>[a-zà-ÿ]+s)"
    r"(?P<which>(?: qui| de| d’)[^,;:]+)?(?:, à savoir(?: :)?| :) (?P<members>[^;:]+)$"
)
_FEWEST, _MOST = 3, 8


def find_targets(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Listing]:
    """Find what the terms of a list take on one by one, among what the lexicon sets beside it.

    Which set that is the noun tells: "facteurs".
    """
    for group in read_groups(statements):
        kind = read_listed(group)
        for entry in group.entries if kind else ():
            for statement in entry.statements:
                yield from _read(entry, statement, kind, lexicon) if kind else ()


def _read(entry: Entry, statement: Statement, kind: Kind, lexicon: Lexicon) -> Iterator[Listing]:
    match = _TAKES_ON.search(statement.text.strip().rstrip(" ."))
    members = split_members(match["members"]) if match else ()
    gender = gender_of(singular(match["noun"])) if match else None
    done = _finite(match) if match else ""
    if match is None or gender is None or not done or not _FEWEST <= len(members) <= _MOST:
        return
    named = name_term(kind, name_of(entry.term))
    yield Listing(
        kind=FactKind.ENUMERATION,
        subject=named,
        relation=match["noun"],
        answers=members,
        question=ask(f"à {which(match['noun'], gender, plural=True)} {done} {named}"),
        sources=tuple(dict.fromkeys((*entry.statements[0].sources[:1], *statement.sources))),
        outsiders=lexicon.sets.get(match["noun"], ()),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )


def _finite(match: re.Match[str]) -> str:
    """Say "s’attaque" of "en s’attaquant"."""
    if match["does"]:
        return match["does"]
    verb = present_participles().get(match["doing"])
    return f"{match['clitic'] or ''}{verb.singular}" if verb else ""
