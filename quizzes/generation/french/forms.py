"""The grammatical form of a phrase, by how it begins: options of one question share theirs."""

from __future__ import annotations

import re
from enum import StrEnum

from quizzes.generation.french.verbs import infinitives
from quizzes.generation.french.words import PREPOSITIONS, TOKEN


class Form(StrEnum):
    """What a phrase begins with."""

    INFINITIVE = "infinitive"
    CLAUSE = "clause"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    OWNED = "owned"
    PREPOSITION = "preposition"
    NUMBER = "number"
    NAME = "name"
    NOUN = "noun"


_BEFORE_VERB = re.compile(r"^(?:(?:de |d’)?(?:ne pas |se |s’|y |en (?=\w+(?:er|ir|re)\b))|d’|de )+")
_WORDS = {
    Form.CLAUSE: "que qu’ qui dont où si il elle ils elles on ce c’",
    Form.DEFINITE: "le la l’ les",
    Form.INDEFINITE: "un une des plusieurs certains certaines quelques",
    Form.OWNED: "son sa ses leur leurs",
    Form.PREPOSITION: " ".join((*PREPOSITIONS, "du", "au", "aux")),
}
_STARTS = {word: form for form, words in _WORDS.items() for word in words.split()}


def form_of(phrase: str) -> Form:
    """Tell the form of a phrase: "l’analyse" is definite, "analyser les données" an infinitive.

    An article in capitals belongs to a name: "La Haye".
    """
    if _opens_with_infinitive(phrase):
        return Form.INFINITIVE
    match = TOKEN.match(phrase)
    first = match.group() if match else ""
    if first in _STARTS:
        return _STARTS[first]
    if first[:1].isdigit():
        return Form.NUMBER
    return Form.NAME if first[:1].isupper() else Form.NOUN


def _opens_with_infinitive(phrase: str) -> bool:
    rest = _BEFORE_VERB.sub("", phrase)
    first, *_ = rest.split(maxsplit=1) or [""]
    return first.strip(",.;").lower() in infinitives()
