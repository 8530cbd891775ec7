"""All extractors, in one list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.lists import Series, read_series
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.acronyms import find_acronyms
from quizzes.generation.facts.agreements import find_agreements
from quizzes.generation.facts.clauses import find_clauses
from quizzes.generation.facts.dates import find_dates
from quizzes.generation.facts.definitions import find_definitions
from quizzes.generation.facts.enumerations import find_enumerations
from quizzes.generation.facts.members import find_members
from quizzes.generation.facts.objects import find_objects
from quizzes.generation.facts.pairings import find_inline_pairings, find_pairings
from quizzes.generation.facts.places import find_places
from quizzes.generation.facts.purposes import find_purposes
from quizzes.generation.facts.quantities import find_quantities
from quizzes.generation.facts.records import Found
from quizzes.generation.facts.roles import find_roles
from quizzes.generation.facts.tables import find_tables
from quizzes.generation.facts.texts import find_dated_texts
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.records import FactKind


def extract(statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Found, ...]:
    """Find every fact that some extractor is sure of."""
    found = _extract(statements, lexicon)
    return tuple(one for one in found if not _is_common(one, lexicon))


def _is_common(one: Found, lexicon: Lexicon) -> bool:
    """Tell whether a fact is the meaning of an acronym that everybody knows."""
    if one.kind not in {FactKind.ACRONYM, FactKind.DEFINITION}:
        return False
    return not {one.subject, *one.values}.isdisjoint(lexicon.common)


def _extract(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Found]:
    for statement in statements:
        yield from find_roles(statement, lexicon)
        yield from find_purposes(statement)
        yield from find_objects(statement, lexicon)
        yield from find_places(statement)
        yield from find_quantities(statement)
        yield from find_dates(statement)
        yield from find_dated_texts(statement)
        yield from find_agreements(statement, lexicon)
        yield from find_acronyms(statement)
        yield from find_inline_pairings(statement)
    series = read_series(statements)
    for one in series:
        yield from find_enumerations(one, _other_terms(one, series))
        yield from find_pairings(one)
        yield from find_members(one)
    yield from find_definitions(statements, series)
    yield from find_clauses(statements)
    yield from find_tables(statements)


def _other_terms(one: Series, series: Sequence[Series]) -> tuple[str, ...]:
    """List what the other lists of a list's document define, if it is a list of terms itself."""
    if not all(member.statement and member.statement.term for member in one.members):
        return ()
    document = one.lead.sentence.document
    return tuple(
        member.text
        for other in series
        if other is not one and other.lead.sentence.document is document
        for member in other.members
        if member.statement and member.statement.term
    )
