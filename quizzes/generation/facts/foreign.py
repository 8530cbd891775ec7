"""Bodies of another organisation, which a text only mentions."""

from __future__ import annotations

import re

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.distractors.world import read_world
from quizzes.generation.french.elision import to
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import level
from quizzes.generation.wording import fold

_OBSERVES = re.compile(r"\b(?:qualité|statut) d’observat")
_HEAD = 400
"""So many letters of a text say whom it is about."""


def is_foreign(body: Phrase, statement: Statement) -> bool:
    """Tell whether a body is another house’s: the world knows whose, or it takes this one in."""
    owner = read_world().owners.get(fold(body.bare))
    if owner is not None:
        return not _is_about(owner, statement)
    speaker = statement.speaker
    taken_in = speaker is not None and f" {to(speaker.text)}" in statement.text
    return taken_in and bool(_OBSERVES.search(statement.text))


def _is_about(owner: str, statement: Statement) -> bool:
    """Tell whether a text is about an organisation: it speaks of it at its head, by no more."""
    document = statement.sentence.document
    head = level(f"{document.metadata.title or ''} {document.text[:_HEAD]}").lower()
    named = re.search(rf"\b{re.escape(owner.lower())}\b(?! (?:pour|sur) )", head)
    return named is not None or (statement.speaker is not None and owner in statement.speaker.text)
