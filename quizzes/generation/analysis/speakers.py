"""Who speaks in a document: what "nous" and "l’Organisation" stand for."""

from __future__ import annotations

from courses.sources.records import Document
from quizzes.generation.analysis.protagonist import find_protagonist
from quizzes.generation.french.classes import ORGANISATION, class_of
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase, read_phrase, with_article
from quizzes.generation.french.typography import level
from quizzes.generation.lexicon import Entity, Lexicon


def find_speaker(document: Document, lexicon: Lexicon) -> tuple[Phrase | None, str]:
    """Find who speaks, and the noun that stands for it ("l’Agence").

    It is the issuer, else the body that the document is about.
    """
    protagonist = find_protagonist(document)
    issuer = level(document.metadata.issuer.strip())
    if issuer:
        speaker = name_phrase(issuer, lexicon)
        return speaker, speaker.head if class_of(speaker.head) is ORGANISATION else ""
    if protagonist is None:
        return None, ""
    known = lexicon.find(protagonist.phrase.bare)
    return (entity_phrase(known) if known else protagonist.phrase), protagonist.house


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
