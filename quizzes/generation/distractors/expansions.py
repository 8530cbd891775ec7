"""Expansions that an acronym could have: one word or two exchanged, initials kept."""

from __future__ import annotations

import random
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.wording import fold

_FILE = Path(__file__).with_name("exchanges.toml")
_NOUNS = ("bodies", "evils", "topics")
"""Bodies, what is fought against, and what is done or dealt with: each gives way to its like."""
_COMPLEMENT = re.compile(r" (?:de la |de l’|du |des |aux? |à )")
_FREE = re.compile(r"(?:d’|l’|de )\Z")
_WORD = re.compile(r"[^\W\d_][\w-]+")
_ALONE = frozenset({"développement", "désarmement"})
"""Topics that give way only where no adjective follows."""
_MOST = 3


def other_expansions(expansion: str, rng: random.Random) -> list[str]:
    """Make three expansions with the same letters: one word changed, another one, both.

    With the key they form a square: none is more like the others, so likeness tells nothing.
    Where one word alone can be exchanged without touching agreement, it is, by two or three others.
    Empty where fewer than two expansions can be made.
    """
    places = [(m.start(), m.end()) for m in _WORD.finditer(expansion)]
    free = {p: c for p in places if (c := _candidates(expansion, p, rng))}
    if len(free) > 1:
        return _make_square(expansion, free, rng)
    for place, words in free.items():
        if len(words) > 1:
            return [_exchange(expansion, {place: word}) for word in words[:_MOST]]
    return []


def may_be_exchanged(expansion: str) -> bool:
    """Tell whether other expansions can be made, whichever words are drawn."""
    return bool(other_expansions(expansion, random.Random(0)))  # noqa: S311 - nothing is drawn


def _make_square(
    expansion: str, free: Mapping[tuple[int, int], Sequence[str]], rng: random.Random
) -> list[str]:
    chosen = sorted(rng.sample(sorted(free), 2))
    first, *_ = free[chosen[0]]
    second = next((word for word in free[chosen[1]] if fold(word) != fold(first)), "")
    words = [first, second]
    if not second:
        return []
    return [
        _exchange(expansion, {chosen[0]: words[0]}),
        _exchange(expansion, {chosen[1]: words[1]}),
        _exchange(expansion, dict(zip(chosen, words, strict=True))),
    ]


def _exchange(text: str, new: Mapping[tuple[int, int], str]) -> str:
    for (start, end), word in sorted(new.items(), reverse=True):
        text = text[:start] + word + text[end:]
    return text


def _candidates(expansion: str, place: tuple[int, int], rng: random.Random) -> list[str]:
    start, end = place
    word = expansion[start:end]
    kind = next((kind for kind in _NOUNS if word.lower() in _read_exchanges()[kind]), "")
    if kind and _may_give_way(expansion, place, kind):
        free = bool(_FREE.search(expansion[:start])) and not _is_qualified(expansion[end:])
        others = _read_exchanges()[kind][word.lower()]
        found = [other for other in others if _may_replace(other, word, free=free)]
    elif kind or _qualifies_a_name(expansion, start):
        found = []
    else:
        found = list(_other_adjectives(word))
    found = [other for other in found if other not in expansion.lower()]
    rng.shuffle(found)
    return [other.capitalize() if word[0].isupper() else other for other in found]


def _may_give_way(expansion: str, place: tuple[int, int], kind: str) -> bool:
    """A topic stands inside and has no complement of its own; a body is written as a name.

    Some topics have adjectives that suit no other: no name has "désarmement agricole".
    """
    start, end = place
    if kind == "topics":
        after = expansion[end:]
        held = expansion[start:end].lower() in _ALONE and _is_qualified(after)
        return start > 0 and not _COMPLEMENT.match(after) and not held
    return start == 0 or expansion[start].isupper() or kind == "evils"


def _may_replace(new: str, old: str, *, free: bool) -> bool:
    """A noun gives way to one that begins alike and, where words agree with it, agrees alike."""
    same_letter = fold(new)[0] == fold(old)[0] and new != old.lower()
    return same_letter and (free or gender_of(new) is gender_of(old) is not None)


def _is_qualified(after: str) -> bool:
    """Tell whether an adjective may follow, which would have to agree."""
    return bool(re.match(r" (?!et |de |du |des |d’|pour |contre |sur |à )\w", after))


def _qualifies_a_name(expansion: str, start: int) -> bool:
    """Tell whether an adjective belongs to a proper name: "Afrique centrale"."""
    before = expansion[:start].split()
    return len(before) > 1 and before[-1].replace("’", " ").split()[-1][:1].isupper()


def _other_adjectives(word: str) -> Iterator[str]:
    """Exchange an adjective for one that agrees in the same way, plurals left alone."""
    known = _read_exchanges()["adjectives"]
    base = next((base for base in known if word.lower() in {base, _feminine(base)}), "")
    if not base or is_plural(word):
        return
    same_in_both = _feminine(base) == base
    for other in known[base]:
        if same_in_both is (_feminine(other) == other):
            yield other if word.lower() == base else _feminine(other)


@cache
def _read_exchanges() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Read once which words may stand for a word of each kind, in the order of the alphabet."""
    table = tomllib.loads(_FILE.read_text("utf-8"))
    others: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for kind in (*_NOUNS, "adjectives"):
        for words in table[kind]:
            others[kind] |= {word: tuple(w for w in sorted(words) if w != word) for word in words}
        others[kind] |= {word: tuple(sorted(new)) for word, *new in table["one_way"].get(kind, ())}
    return others


_ENDINGS: Mapping[str, str] = MappingProxyType(
    {"el": "elle", "en": "enne", "er": "ère", "if": "ive", "e": "e"}
)


def _feminine(adjective: str) -> str:
    for ending, feminine in _ENDINGS.items():
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + feminine
    return adjective + "e"
