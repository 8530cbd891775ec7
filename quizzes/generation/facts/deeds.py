"""Who is said to do what, so that nothing is asked that two of them do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import Single
from quizzes.generation.french.words import strip_article
from quizzes.generation.wording import find_stems, fold

Deed = tuple[str, frozenset[str]]
"""Who does something, folded, and the words that say to what."""
Deeds = Mapping[tuple[str, str], Sequence[Deed]]
"""Deeds by document and verb."""

_BEING = frozenset({"est", "sont", "a", "ont"})
_NEARLY = 0.5


def gather_deeds(statements: Sequence[Statement]) -> Deeds:
    """Gather by document and verb who does it and the words that say to what."""
    deeds: dict[tuple[str, str], list[Deed]] = defaultdict(list)
    for statement in statements:
        place = statement.sentence.document.name
        for clause in statement.clauses:
            deed = fold(clause.subject.bare), find_stems(clause.tail)
            deeds[place, clause.verb].append(deed)
    return deeds


def is_shared(found: Single, deeds: Deeds) -> bool:
    """Tell whether somebody else is said to do nearly the same: then two answers are right."""
    verb, _, tail = found.relation.partition(" ")
    own, stems = fold(strip_article(found.subject)), find_stems(tail)
    if verb in _BEING:
        return False
    return any(
        own not in who and who not in own and len(stems & done) >= _NEARLY * max(len(stems), 1)
        for who, done in deeds.get((found.sources[-1].document, verb), ())
    )
