"""Who speaks in a document: what "nous" and "l’Organisation" stand for."""

from __future__ import annotations

import re
from collections import Counter

from courses.sources.records import BlockKind, Document
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase, read_phrase, with_article
from quizzes.generation.french.typography import level
from quizzes.generation.lexicon import Entity, Lexicon

_NAME = re.compile(r"(?<![\w/’-])[A-Z]{5,}(?![\w/-])")
_CLEAR_LEAD = 3


def find_speaker(document: Document, lexicon: Lexicon) -> Phrase | None:
    """Find who speaks: the issuer, else the one name that the document cannot do without.

    A text with clauses is the act of a body that it does not name so; nobody is guessed there.
    """
    issuer = level(document.metadata.issuer.strip())
    if issuer:
        return name_phrase(issuer, lexicon)
    if any(block.kind is BlockKind.CLAUSE for block in document.blocks):
        return None
    names = Counter(_NAME.findall(" ".join(block.text for block in document.paragraphs())))
    ranked = [*names.most_common(2), ("", 0), ("", 0)]
    (first, times), (_, next_times) = ranked[0], ranked[1]
    if times >= _CLEAR_LEAD and times >= _CLEAR_LEAD * next_times:
        return name_phrase(first, lexicon)
    return None


def name_phrase(name: str, lexicon: Lexicon) -> Phrase:
    """Read a bare name with the article that it takes: "les Nations Unies", "Eurojust"."""
    known = lexicon.find(name)
    if known:
        return entity_phrase(known)
    words = name.split()
    if len(words) == 1:
        return Phrase(name, Gender.MASCULINE)
    if all(word.endswith("s") for word in words):
        return read_phrase(f"les {name}")
    guessed = read_phrase(name)
    gender = read_phrase(name.lower()).gender or guessed.gender
    return Phrase(with_article(name, gender), gender)


def entity_phrase(entity: Entity) -> Phrase:
    """Read an entity of the lexicon with its article."""
    text = entity.name
    if entity.article:
        text = with_article(entity.name, entity.gender, plural=entity.plural)
    return Phrase(text, entity.gender, entity.plural)
