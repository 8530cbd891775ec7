"""pyrealb's French dictionary: how words are inflected, read from its lexicon and its tables."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

_SINGULAR, _PLURAL = "s", "p"
_LANGUAGE = "fr"

Tenses = Mapping[str, Any]
"""A conjugation: by pyrealb's name of the tense its endings, for six persons or for one form."""


def read_lexicon() -> Mapping[str, Mapping[str, Any]]:
    """Load the dictionary: by lemma, what is known of it as "N", "V", "A" (adjective), "Adv"."""
    return _load()[0]


@cache
def _load() -> tuple[Mapping[str, Mapping[str, Any]], Mapping[str, Any]]:
    """Load lexicon and tables, a quarter of a second and 40 MB, where questions are written."""
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        import pyrealb  # noqa: PLC0415  # leaves the files open that it reads as it is imported
    pyrealb.loadFr()
    return pyrealb.getLexicon(_LANGUAGE), pyrealb.getRules(_LANGUAGE)


def conjugate(infinitive: str, model: str = "") -> Mapping[str, Any] | None:
    """Conjugate a verb, after a model where the dictionary does not have it.

    Maps pyrealb's tenses ("p" present, "i" imperfect, "f" future, "ps" passé simple, "pr" present
    participle, "pp" past participles) to forms; none for an unknown word.
    """
    entry = read_lexicon().get(infinitive, {}).get("V") or read_lexicon().get(model, {}).get("V")
    if entry is None:
        return None
    table = _load()[1]["conjugation"].get(entry["tab"])
    if table is None or not infinitive.endswith(table["ending"]):
        return None
    stem = infinitive.removesuffix(table["ending"])
    return {tense: _join(stem, endings) for tense, endings in table["t"].items()}


def _join(stem: str, endings: object) -> object:
    if isinstance(endings, list):
        return [None if ending is None else stem + ending for ending in endings]
    return f"{stem}{endings}"


@cache
def nouns() -> Mapping[str, tuple[str, str]]:
    """Map every form of every noun to its gender ("m", "f", "x" for both) and number ("s", "p").

    A form of both numbers ("pays") is given as singular, one of two genders as "x".
    """
    found: dict[str, tuple[str, str]] = {}
    for lemma, entry in read_lexicon().items():
        for form, gender, number in _decline(lemma, entry.get("N")):
            known = found.get(form, (gender, number))
            both = gender if known[0] == gender else "x"
            found[form] = (both, _SINGULAR if _SINGULAR in {known[1], number} else _PLURAL)
    return found


@cache
def adjectives() -> frozenset[str]:
    """List every form of every adjective."""
    lexicon = read_lexicon().items()
    return frozenset(form for lemma, e in lexicon for form, _, _ in _decline(lemma, e.get("A")))


def _decline(lemma: str, entry: Mapping[str, Any] | None) -> Iterator[tuple[str, str, str]]:
    """Go through a word's forms with gender and number."""
    if entry is None:
        return
    table = _load()[1]["declension"].get(entry["tab"])
    if table is None:
        return
    stem = lemma.removesuffix(table["ending"])
    for one in table["declension"]:
        gender = entry.get("g", one.get("g", "x"))
        if entry.get("g") not in {"m", "f"}:
            gender = one.get("g", "x")
        yield stem + one["val"], gender, one.get("n", _SINGULAR)


@cache
def plurals() -> Mapping[str, str]:
    """Map the plural forms of nouns to their singular, where the two differ."""
    found: dict[str, str] = {}
    for lemma, entry in read_lexicon().items():
        forms = list(_decline(lemma, entry.get("N")))
        by_gender = {gender: form for form, gender, number in forms if number == _SINGULAR}
        for form, gender, number in forms:
            one = by_gender.get(gender, lemma)
            if number == _PLURAL and form != one:
                found.setdefault(form, one)
    return found


@cache
def is_aspirated(word: str) -> bool:
    """Tell whether a word begins with an aspirated h, in the singular or the plural."""
    entries = read_lexicon().get(plurals().get(word, word), {}).values()
    return any("h" in entry for entry in entries if isinstance(entry, dict))
