"""Bodies brought in by "un": "Un Centre de coordination (CC) veille" speaks of the Centre."""

from __future__ import annotations

import re

from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import capitalise

_INTRODUCED = re.compile(
    r"^(?P<article>Une?) (?=(?P<name>[A-ZÀ-Ý][a-zà-ÿ]+(?: [\w’-]+)+) \((?:[A-Z]\.?){2,}\) [a-zà-ÿ])"
)


def introduce(text: str) -> str:
    """Give a name that brings its acronym along the article of the one thing that it names."""
    match = _INTRODUCED.match(text)
    if match is None:
        return text
    gender = Gender.FEMININE if match["article"] == "Une" else Gender.MASCULINE
    named = with_article(match["name"], gender)
    return capitalise(named) + text[match.end("name") :]
