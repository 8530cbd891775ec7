"""All English extractors, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from courses.sources.records import Document
from quizzes.generation.distractors.pool import fill_pool
from quizzes.generation.english.acronyms import find_acronyms
from quizzes.generation.english.counts import find_counts
from quizzes.generation.english.dates import find_dates
from quizzes.generation.english.definitions import find_definitions
from quizzes.generation.english.languages import find_languages
from quizzes.generation.english.names import find_names
from quizzes.generation.english.offices import find_offices
from quizzes.generation.english.places import find_places
from quizzes.generation.english.purposes import find_purposes
from quizzes.generation.english.rhythms import find_rhythms, find_terms
from quizzes.generation.english.roles import find_roles
from quizzes.generation.english.statements import Statement, read_statements
from quizzes.generation.english.world import read_world
from quizzes.generation.facts.records import Found
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.material import Material
from quizzes.generation.records import Failure

_SENTENCE_EXTRACTORS: tuple[Callable[[Statement], Iterable[Found]], ...] = (
    find_languages,
    find_offices,
    find_rhythms,
    find_terms,
    find_counts,
    find_dates,
    find_acronyms,
)
_DOCUMENT_EXTRACTORS: tuple[Callable[[Sequence[Statement]], Iterable[Found]], ...] = (
    find_purposes,
    find_definitions,
    find_roles,
    find_places,
)
_Results = list[Found]


def gather(documents: Sequence[Document], lexicon: Lexicon) -> Material:
    """Gather the facts of the English blocks and what their wrong options may be taken from.

    Of a lexicon, whose names are of another language, only what everybody knows is used.
    """
    statements = read_statements(documents)
    done = [part for _, group in groupby(statements, key=_document) for part in _read(list(group))]
    found = [one for part, _ in done for one in part if one.subject not in lexicon.common]
    failures = tuple(failure for _, failure in done if failure)
    return Material(tuple(found), fill_pool(found, find_names(statements), read_world()), failures)


def _read(statements: Sequence[Statement]) -> Iterator[tuple[_Results, Failure | None]]:
    """Run every extractor on a document, or on each of its sentences."""
    name = _document(statements[0])
    for find_all in _DOCUMENT_EXTRACTORS:
        yield _try(find_all, statements, name)
    for statement in statements:
        for find in _SENTENCE_EXTRACTORS:
            yield _try(find, statement, name)


def _try(
    find: Callable[..., Iterable[Found]], about: object, document: str
) -> tuple[_Results, Failure | None]:
    """Run one extractor; where it breaks down, the others go on."""
    try:
        return list(find(about)), None
    except Exception as error:  # noqa: BLE001  # a defect in one extractor, which the rest outlives
        return [], Failure(find.__name__, document, repr(error))


def _document(statement: Statement) -> str:
    return statement.sentence.document.name
