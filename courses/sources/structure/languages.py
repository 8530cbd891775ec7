"""The language of each block, told by its letters or by its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LANGUAGES = ("fr", "en", "es", "ar")
"""ISO 639-1 of the languages that are told apart."""

FEWEST_LETTERS = 40
"""Below, letters alone are no evidence."""

ENOUGH = 400
"""Characters that are enough to tell a language by."""


@cache
def _load_identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES)
    return identifier


def guess_language(text: str) -> str:
    """Guess what a text is written in, however short it is."""
    return str(_load_identifier().classify(text[:ENOUGH])[0])


def tell_languages(texts: Sequence[str], opens: Sequence[bool], fallback: str = "") -> list[str]:
    """Tell the language of each text; ``opens`` says which are headings of what follows.

    A short text takes the language of its neighbours: a heading the next one's, any other the
    last one's; where no text is long enough, that of the document, else of all texts together.
    """
    known = [_guess_if_long(text) for text in texts]
    if not any(known):
        return [fallback or guess_language("\n".join(texts))] * len(texts)
    behind = _carry(known)
    ahead = _carry(known[::-1])[::-1]
    return [
        own or (after or before if heading else before or after)
        for own, before, after, heading in zip(known, behind, ahead, opens, strict=True)
    ]


def rank_languages(texts: Sequence[str], languages: Sequence[str]) -> tuple[str, ...]:
    """Rank the languages of texts by how many letters they have, the most used first."""
    letters: Counter[str] = Counter()
    for text, language in zip(texts, languages, strict=True):
        letters[language] += len(text)
    return tuple(language for language, _ in letters.most_common())


def _guess_if_long(text: str) -> str:
    letters = sum(map(str.isalpha, text[: 3 * FEWEST_LETTERS]))
    return guess_language(text) if letters >= FEWEST_LETTERS else ""


def _carry(languages: Sequence[str]) -> list[str]:
    carried = list(languages)
    for index, (before, own) in enumerate(pairwise(languages), start=1):
        carried[index] = own or carried[index - 1] or before
    return carried
