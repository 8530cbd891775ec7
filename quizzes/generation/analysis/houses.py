"""All names of the bodies that documents are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.expansions import find_expanded
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.french.phrases import with_article


def find_aliases(statements: Sequence[Statement]) -> frozenset[str]:
    """Find what the speakers are called, with their articles: "l’UPU", and what it stands for."""
    speakers = {s.speaker.text: s.speaker.bare for s in statements if s.speaker is not None}
    bare = frozenset(speakers.values())
    return frozenset((*speakers, *_spell_out(statements, bare)))


def _spell_out(statements: Sequence[Statement], bare: frozenset[str]) -> Iterator[str]:
    documents = {s.sentence.document.name: s.sentence.document for s in statements}
    titles = [document.metadata.title or "" for document in documents.values()]
    for text in (*titles, *(s.sentence.text for s in statements)):
        for one in find_expanded(text):
            if one.sign in bare:
                head = one.words.split(" ", maxsplit=1)[0]
                yield with_article(one.words, gender_of(head), plural=is_plural(head))
