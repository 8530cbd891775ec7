"""All extractors of what an act provides, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from quizzes.generation.analysis.mandates import read_mandates
from quizzes.generation.analysis.provisions import Provision, read_provisions
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.abuses import find_abuses
from quizzes.generation.facts.arrangements import find_arrangements
from quizzes.generation.facts.clauses import find_clauses
from quizzes.generation.facts.delegates import find_delegates
from quizzes.generation.facts.ends import find_ends
from quizzes.generation.facts.errands import find_errands
from quizzes.generation.facts.examples import find_examples
from quizzes.generation.facts.forms import find_forms
from quizzes.generation.facts.instruments import find_instruments
from quizzes.generation.facts.invitations import find_invitations
from quizzes.generation.facts.letters import find_letters
from quizzes.generation.facts.means import find_means
from quizzes.generation.facts.partners import find_partners
from quizzes.generation.facts.parts import find_parts
from quizzes.generation.facts.portrayals import find_portrayals
from quizzes.generation.facts.records import Found
from quizzes.generation.facts.requests import find_requests
from quizzes.generation.facts.singled import find_singled
from quizzes.generation.facts.standing import find_standing
from quizzes.generation.facts.traffickers import find_traffickers
from quizzes.generation.facts.usage import find_usage
from quizzes.generation.records import QuotedSpan

_EXTRACTORS: tuple[Callable[[Sequence[Provision]], Iterable[Found]], ...] = (
    find_examples,
    find_invitations,
    find_arrangements,
    find_parts,
    find_delegates,
    find_standing,
    find_portrayals,
    find_instruments,
    find_partners,
    find_singled,
    find_means,
    find_ends,
    find_forms,
    find_abuses,
    find_traffickers,
)

_MOST = 0.7
"""Line ends and note marks take up less than the rest of a quote’s place; a page turn may not."""


def find_provisions(statements: Sequence[Statement]) -> Iterator[Found]:
    """Find what the bodies of a run's acts ask, note and recall."""
    provisions = read_provisions(statements)
    mandates = read_mandates(provisions)
    yield from find_clauses(mandates)
    yield from find_requests(mandates)
    yield from find_errands(mandates)
    yield from find_letters(provisions, statements)
    yield from find_usage(provisions, statements)
    for find in _EXTRACTORS:
        for found in find(provisions):
            if all(is_whole(source) for source in found.sources):
                yield found


def is_whole(source: QuotedSpan) -> bool:
    """Tell whether no page turn inside a quote takes up much of its place."""
    return len(source.quote) >= _MOST * (source.end - source.start)
