"""Bad items made of good ones, one defect each, so that a reading shows what its readers catch.

Items are questions of an export, as plain JSON values.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

Question = dict[str, Any]
Defect = Callable[[Question, random.Random], Question | None]

_NONSENSE = "la pluie et le beau temps"
_WITH_OPTIONS = frozenset({"single_choice", "cloze"})


def exchange_key(question: Question, rng: random.Random) -> Question | None:
    """Call a wrong option right and the right one wrong."""
    if question["kind"] not in _WITH_OPTIONS:
        return None
    wrong = rng.choice([c for c in question["choices"] if not c["correct"]])
    for choice in question["choices"]:
        choice["correct"] = choice is wrong
    return question


def turn_truth(question: Question, _rng: random.Random) -> Question | None:
    """Call a true statement false, or a false one true."""
    if question["kind"] != "true_false":
        return None
    for choice in question["choices"]:
        choice["correct"] = not choice["correct"]
    return question


def exchange_pairs(question: Question, _rng: random.Random) -> Question | None:
    """Give the first two left sides each other's right side."""
    if question["kind"] != "matching":
        return None
    first, second = question["pairs"][:2]
    first["right"], second["right"] = second["right"], first["right"]
    return question


def forget_key(question: Question, _rng: random.Random) -> Question | None:
    """Call one of several right options wrong."""
    if question["kind"] != "multiple_choice":
        return None
    next(c for c in question["choices"] if c["correct"])["correct"] = False
    return question


def break_agreement(question: Question, _rng: random.Random) -> Question | None:
    """Let "quel" and its noun disagree."""
    other = {"quel": "quelle", "quelle": "quel", "quels": "quelles", "quelles": "quels"}
    match = re.search(r"\bquel(?:le)?s?\b", question["stem"], re.IGNORECASE)
    if match is None:
        return None
    new = other[match.group().lower()]
    new = new.capitalize() if match.group()[0].isupper() else new
    question["stem"] = question["stem"][: match.start()] + new + question["stem"][match.end() :]
    return question


def break_elision(question: Question, _rng: random.Random) -> Question | None:
    """Write "de" or "le" in full before a vowel."""
    match = re.search(r"\b([dl])’(?=[aeéiou])", question["stem"], re.IGNORECASE)
    if match is None:
        return None
    stem = question["stem"]
    question["stem"] = f"{stem[: match.start(1)]}{match[1]}e {stem[match.end() :]}"
    return question


def lean_on_the_text(question: Question, _rng: random.Random) -> Question | None:
    """Send the learner to a text that does not lie before him."""
    if question["kind"] not in _WITH_OPTIONS:
        return None
    question["stem"] = "D’après le paragraphe ci-dessus, " + _lower(question["stem"])
    return question


def offer_nonsense(question: Question, rng: random.Random) -> Question | None:
    """Make one wrong option silly."""
    if question["kind"] not in _WITH_OPTIONS:
        return None
    rng.choice([c for c in question["choices"] if not c["correct"]])["text"] = (
        "la pluie et le beau temps"
    )
    return question


def mix_types(question: Question, rng: random.Random) -> Question | None:
    """Put a year among options that are none."""
    if question["kind"] != "single_choice" or question["choices"][0]["text"].isdigit():
        return None
    rng.choice([c for c in question["choices"] if not c["correct"]])["text"] = "1998"
    return question


def cut_stem(question: Question, _rng: random.Random) -> Question | None:
    """Lose the last words of the stem."""
    words = question["stem"].rstrip("\u00a0\u202f ?.").split(" ")
    if question["kind"] != "single_choice" or len(words) < 9:
        return None
    question["stem"] = " ".join(words[:-3]) + "\u00a0?"
    return question


DEFECTS: Mapping[str, Defect] = {
    "wrong_key": exchange_key,
    "wrong_truth": turn_truth,
    "wrong_pairs": exchange_pairs,
    "key_forgotten": forget_key,
    "agreement": break_agreement,
    "elision": break_elision,
    "leans_on_text": lean_on_the_text,
    "nonsense": offer_nonsense,
    "mixed_types": mix_types,
    "cut_stem": cut_stem,
}
"""By name: what may be wrong with a planted item."""


def plant(question: Question, defect: str, rng: random.Random) -> Question | None:
    """Copy a question with a defect; none where the question has no place for it."""
    return DEFECTS[defect](deepcopy(question), rng)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
