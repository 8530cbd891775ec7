"""Every named body, person or tool that some clause speaks of, asked about or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.roles import is_acronym, kind_of, scope_of, short_name
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.subjects import stands_alone


@dataclass(frozen=True, slots=True)
class Named:
    """A name as an option gives it, its class, and whose it is where that is known."""

    text: str
    group: str
    scope: str = ""


def find_names(statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Named, ...]:
    """Find the names that stand as whole subjects, each once, in reading order."""
    return tuple(dict.fromkeys(_find(statements, lexicon)))


def _find(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Named]:
    for statement in statements:
        for subject in (clause.subject for clause in statement.clauses):
            kind = kind_of(subject, lexicon)
            whole = subject.has_article and not subject.plural and stands_alone(subject)
            if kind is None or not whole or is_acronym(subject) or subject.text.startswith("un"):
                continue
            text = short_name(subject, statement.speaker)
            yield Named(text, kind.name, scope_of(statement, subject))
