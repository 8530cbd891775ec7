"""The language of each block, told by its letters or by its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, groupby, pairwise
from operator import itemgetter

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LANGUAGES = ("fr", "en", "es", "ar")
"""ISO 639-1 of the languages that are told apart."""

FEWEST_LETTERS = 40
"""Below, letters alone are no evidence."""

ENOUGH = 240
"""Characters that are enough to tell a language by."""

SURE = 0.99
"""How likely a language must be to be told by short texts together: names fall below."""


@cache
def _load_identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier


def guess_language(text: str) -> str:
    """Guess what a text is written in, however short it is."""
    return str(_load_identifier().classify(text[:ENOUGH])[0])


def tell_languages(texts: Sequence[str], opens: Sequence[bool], fallback: str = "") -> list[str]:
    """Tell the language of each text; ``opens`` says which are headings of what follows.

    Short texts in a row, a heading with what follows it, may tell theirs together. Else they take
    the language of the nearest text before or behind them below the same heading, else beyond it;
    where no text is long enough, that of the document, else of all texts together.
    """
    known = _guess_together([_guess_if_long(text) for text in texts], texts, opens)
    if not any(known):
        return [fallback or guess_language("\n".join(texts))] * len(texts)
    sections = tuple(accumulate(map(int, opens)))
    within = zip(*_carry(known, sections), strict=True)
    beyond = zip(*_carry(known, (0,) * len(texts)), strict=True)
    sizes = Counter(sections)
    alone = [opened and sizes[place] == 1 for opened, place in zip(opens, sections, strict=True)]
    return [
        near[0] or near[1] or (far[1] or far[0] if leads else far[0] or far[1])
        for near, far, leads in zip(within, beyond, alone, strict=True)
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


def _guess_together(known: list[str], texts: Sequence[str], opens: Sequence[bool]) -> list[str]:
    """Fill in the language of each run of short texts that is long enough as a whole."""
    runs = accumulate(
        bool(own) or opened or bool(before)
        for own, before, opened in zip(known, ["", *known], opens, strict=False)
    )
    told: list[str] = []
    for _, run in groupby(zip(runs, known, texts, strict=True), key=itemgetter(0)):
        parts = list(run)
        own = parts[0][1] or _guess_if_sure("\n".join(text for _, _, text in parts))
        told += [own] * len(parts)
    return told


def _guess_if_sure(text: str) -> str:
    if sum(map(str.isalpha, text[:ENOUGH])) < FEWEST_LETTERS:
        return ""
    language, likelihood = _load_identifier().classify(text[:ENOUGH])
    return str(language) if likelihood >= SURE else ""


def _carry(known: Sequence[str], sections: Sequence[int]) -> tuple[list[str], list[str]]:
    """Carry languages over the texts that have none, forwards and backwards, in each section."""
    ahead = _carry_on(known, sections)
    back = _carry_on(known[::-1], sections[::-1])[::-1]
    return ahead, back


def _carry_on(known: Sequence[str], sections: Sequence[int]) -> list[str]:
    carried = list(known)
    for index, (last, section) in enumerate(pairwise(sections), start=1):
        if not carried[index] and last == section:
            carried[index] = carried[index - 1]
    return carried
