"""The key can be read in the quote.

From the house's rules of trust. A key that was shortened or set in another number keeps most of
its words, its verb may stand in another form; an acronym stands letter for letter; a number may be
spelled out in the quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import join_quotes, list_keys
from quizzes.generation.corpus import Corpus, strip_article
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.numerals import find_numbers, read_number
from quizzes.generation.records import FactKind, Item, ItemKind
from quizzes.generation.wording import FUNCTION_WORDS, LEAD, find_stems, fold

TOKEN = re.compile(r"[\w-]+")
_BARE = re.compile(r"^(?:à |de |d’)?(?:se |s’)?")
ONE_IN = 5
"""So many words that carry a key's meaning allow for one that the quote lacks."""
LINKS = frozenset(
    {"le", "la", "les", "un", "une", "des", "de", "du", "au", "aux", "en", "et", "the", "of"}
    | {"à", "dans", "par", "pour", "sur", "avec", "to", "in", "and"}
)
"""Words that may be added to link the others."""
MOST = 0.7
"""The share of a true statement's stems that its quote must hold."""


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find keys that no quote of the item says; of what is a statement, its words."""
    quote = join_quotes(item)
    if item.kind is ItemKind.TRUE_FALSE:
        if _is_said_true(item) and not holds_stems(quote, LEAD.sub("", item.stem)):
            yield item.stem
        return
    if item.kind is ItemKind.ORDERING:
        yield from (step for step in item.sequence if not holds_stems(quote, step))
        return
    keys = list_keys(item)
    if not keys:
        yield ""
    for key in keys:
        if not _is_readable(key, quote, item.fact_kind):
            yield key


def holds_words(quote: str, text: str) -> bool:
    """Tell whether the quote lacks few of the words of a text, against those with a meaning."""
    said = set(_list_tokens(quote))
    tokens = _list_tokens(text)
    meant = [token for token in tokens if token not in FUNCTION_WORDS]
    missing = [token for token in tokens if token not in said | LINKS]
    return bool(meant) and ONE_IN * len(missing) <= len(meant)


def holds_stems(quote: str, statement: str) -> bool:
    """Tell whether the quote holds most words of a statement, which may set them in other forms."""
    wanted = find_stems(statement)
    return bool(wanted) and len(wanted & find_stems(quote)) >= MOST * len(wanted)


def _is_said_true(item: Item) -> bool:
    first, *_ = item.choices or (None,)
    return first is not None and first.correct


def _is_readable(key: str, quote: str, fact_kind: FactKind) -> bool:
    exact = fact_kind is FactKind.ACRONYM
    folded = fold(key if exact else strip_article(key))
    if exact or (folded and folded in fold(quote)):
        return bool(folded) and folded in fold(quote)
    if holds_words(quote, key) or read_number(key) in find_numbers(quote):
        return True
    return any(holds_words(quote, said) for said in _list_finite(key))


def _list_finite(key: str) -> Iterator[str]:
    """Go through an infinitive phrase with its verb in the forms that a source may have."""
    verb, _, rest = _BARE.sub("", key).partition(" ")
    known = infinitives().get(verb)
    if known is not None:
        for form in (known.singular, known.plural, known.first_plural):
            yield f"{form} {rest}"


def _list_tokens(text: str) -> list[str]:
    spaced = text.lower().replace("’", " ").replace("'", " ")
    return [token for token in TOKEN.findall(spaced) if len(token) > 1]
