"""What is asked where no blueprint knows the field: what needs no reading of a clause.

Of the years that rules read from clauses of prose, readers signed two in three; of those that stand
behind a name or in a sentence kept whole, all. Record 31 has the figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from courses.sources.records import BlockKind
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.extracting import Extraction
from quizzes.generation.facts.records import AnswerKind, Found, Ordering, Single
from quizzes.generation.records import FactKind

Place = tuple[str, int]
"""A document's name, and where in it a sentence begins."""


def choose_sure(extraction: Extraction, statements: Sequence[Statement]) -> Iterator[Found]:
    """Choose what may be asked; years of lists and chronologies stay, which need no reading."""
    prose = {
        (one.sentence.document.name, one.sentence.quote().start)
        for one in statements
        if one.block_kind is BlockKind.PARAGRAPH
    }
    yield from (one for one in extraction.found if not _is_read_from_prose(one, prose))
    yield from extraction.sure


def _is_read_from_prose(one: Found, prose: set[Place]) -> bool:
    """Tell whether a year, or an order of years, was read from clauses of prose."""
    dated = isinstance(one, Ordering) or (
        isinstance(one, Single) and one.answer_kind is AnswerKind.YEAR
    )
    told = {(source.document, source.start) for source in one.sources}
    return one.kind is FactKind.DATE and dated and not told.isdisjoint(prose)
