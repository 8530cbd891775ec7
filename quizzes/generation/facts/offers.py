"""What a body gives, said in one line: "propose des cours, des cartes et un appui"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.lists import split_members
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.elision import elide
from quizzes.generation.french.typography import ask
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.subjects import stands_alone
from quizzes.generation.records import FactKind

_VERBS = frozenset({"offre", "offrent", "propose", "proposent", "fournit", "fournissent"})
_SET = "formes d’aide"
"""The lexicon’s set of things that nobody in the field gives."""
_WHOM = re.compile(r"^(?P<whom>(?:à |aux |au )[^,]+?) (?=(?:un |une |des |de l’|de la |du )\w)")
_FOR_WHOM = re.compile(
    r"^(?:Cet ensemble|Ces \w+|Cette offre)\b[^,;]{0,30}? (?:est|sont) destinée?s? à aider "
    r"(?P<whom>(?:les |la |le |l’)[^,;]+?) à "
)
_OPEN = re.compile(r"\b(?:notamment|par exemple|etc|entre autres|tels?|telles?)\b")
_LEANING = re.compile(r"\b(?:leurs?|lui|ce|cet|cette|ces)\b")
_FEWEST, _MOST = 3, 6


def find_offers(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Listing]:
    """Find what bodies give, among what bodies of other documents give."""
    found = [
        (statement, clause, members, following)
        for statement, following in zip_longest(statements, statements[1:])
        for clause in statement.clauses
        if (members := _read(statement, clause))
    ]
    for statement, clause, members, following in found:
        document = statement.sentence.document.name
        foreign = [
            member
            for other, _, theirs, _ in found
            if other.sentence.document.name != document
            for member in theirs
        ]
        outsiders = tuple(dict.fromkeys((*lexicon.sets.get(_SET, ()), *foreign)))
        listing = _make(statement, clause, members, outsiders)
        yield _say_for_whom(listing, clause, following) or listing


def _read(statement: Statement, clause: Clause) -> tuple[str, ...]:
    """Read the members of an object; empty where the list is open or leans on something."""
    named = stands_alone(clause.subject)
    if clause.verb not in _VERBS or clause.rest or not named or statement.when:
        return ()
    if _OPEN.search(statement.text) or _LEANING.search(clause.tail):
        return ()
    members = split_members(_WHOM.sub("", clause.tail))
    whole = all(re.match(r"(?:un |une |des )", member) for member in members)
    return members if whole and _FEWEST <= len(members) <= _MOST else ()


def _make(
    statement: Statement, clause: Clause, members: tuple[str, ...], outsiders: tuple[str, ...]
) -> Listing:
    whom = _WHOM.match(clause.tail)
    toward = f" {whom['whom']}" if whom else ""
    return Listing(
        kind=FactKind.ENUMERATION,
        subject=clause.subject.text,
        relation="ce qu’il propose",
        answers=members,
        question=ask(f"quelles prestations {clause.verb} {clause.subject.text}{toward}"),
        sources=statement.sources,
        outsiders=outsiders,
        worth=0.75,
    )


def _say_for_whom(listing: Listing, clause: Clause, following: Statement | None) -> Listing | None:
    """Say whom it helps where the next sentence does: "Ces moyens sont destinés à aider …"."""
    match = _FOR_WHOM.match(following.text) if following and not _WHOM.match(clause.tail) else None
    if match is None or following is None or _LEANING.search(match["whom"]):
        return None
    if following.sentence.document.name != listing.sources[0].document:
        return None
    asked = f"{elide('que', clause.verb)} {clause.subject.text} pour aider {match['whom']}"
    return replace(listing, question=ask(asked), sources=(*listing.sources, *following.sources))
