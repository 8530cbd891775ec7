"""Every named body, official or tool that English sentences speak of, asked about or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generation.english.clauses import is_plural
from quizzes.generation.english.statements import Statement
from quizzes.generation.english.words import Kind, head_of, kind_of, list_names
from quizzes.generation.facts.names import Named

_EVENTS = frozenset({"congress", "conference"})


def find_names(statements: Sequence[Statement]) -> tuple[Named, ...]:
    """Find the names of some kind that sentences say whole, each once, in reading order."""
    return tuple(dict.fromkeys(name for one in statements for name in _find(one)))


def _find(statement: Statement) -> Iterator[Named]:
    speaker = statement.speaker.name if statement.speaker else ""
    for name in list_names(statement.text):
        kind = kind_of(name)
        event = head_of(name) in _EVENTS and " " in name
        if kind and not is_plural(name) and not event:
            owner = speaker if statement.is_own(name) else ""
            yield Named(f"the {name}", group_of(kind, speaker), owner)


def group_of(kind: Kind, speaker: str) -> str:
    """Name the options of a kind that one document may give: bodies are not mixed."""
    return f"{kind.name} {speaker}".strip()
