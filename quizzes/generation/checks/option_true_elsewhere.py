"""A distractor is false for its stem everywhere in the corpus.

Haladyna, Downing and Rodriguez (2002): only one right answer. Facts of the same relation are asked
first; then each sentence outside the item's own quotes that says all that the stem says, and the
distractor, without the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import GAP, list_distractors, list_keys
from quizzes.generation.corpus import Corpus, Sentence, strip_article
from quizzes.generation.records import Fact, Item, ItemKind
from quizzes.generation.wording import find_stems, fold

ASKED = re.compile(
    r"^(?:[^\W\d_]+\s)?quel(?:le)?s?\s+(?:(?:est|sont|était|étaient)\s)?[\w’'-]+\s|^qui\s",
    re.IGNORECASE,
)
"""How a question names what it asks for: "Dans quelle ville", which the sources need not name."""
FEWEST = 3
"""A stem of fewer words that carry meaning says too little to be found elsewhere."""


def find(item: Item, corpus: Corpus) -> Iterator[str]:
    """Find distractors, or a false statement, that some other place says."""
    if item.kind is ItemKind.TRUE_FALSE:
        yield from _find_false_statement(item, corpus)
        return
    true = _list_true_names(item, corpus)
    sentences = _find_sentences(item, corpus)
    for distractor in list_distractors(item):
        if corpus.name_key(distractor) in true:
            yield distractor
        elif said := next((s for s in sentences if _says(s, distractor)), None):
            yield f"{distractor}: {said.text.strip()}"


def _find_false_statement(item: Item, corpus: Corpus) -> Iterator[str]:
    false = any(choice.correct for choice in item.choices[1:])
    stems = find_stems(item.stem)
    if false and len(stems) >= FEWEST:
        for sentence in corpus.find_sentences(stems):
            if not _is_quoted(sentence, item):
                yield sentence.text.strip()


def _list_true_names(item: Item, corpus: Corpus) -> frozenset[str]:
    """List what answers the stem by the facts: the other values of its subject, or its holders."""
    fact = corpus.find_fact(item.fact)
    keys = {corpus.name_key(key) for key in list_keys(item)}
    if fact is None:
        return frozenset()
    if keys & {corpus.name_key(value) for value in fact.values}:
        return corpus.find_values(fact.subject, fact.relation) - keys
    if corpus.name_key(fact.subject) in keys:
        return _list_holders(fact, corpus) - keys
    return frozenset()


def _list_holders(fact: Fact, corpus: Corpus) -> frozenset[str]:
    held = [corpus.find_subjects(fact.relation, value) for value in fact.values]
    return frozenset.intersection(*held) if held else frozenset()


def _find_sentences(item: Item, corpus: Corpus) -> list[Sentence]:
    stems = find_stems(ASKED.sub("", GAP.sub(" ", item.stem)))
    keys = [fold(strip_article(key)) for key in list_keys(item)]
    if not list_distractors(item) or len(stems) < FEWEST:
        return []
    return [
        sentence
        for sentence in corpus.find_sentences(stems)
        if not _is_quoted(sentence, item) and not any(key in fold(sentence.text) for key in keys)
    ]


def _is_quoted(sentence: Sentence, item: Item) -> bool:
    return any(
        span.document == sentence.document
        and span.start < sentence.end
        and sentence.start < span.end
        for span in item.source
    )


def _says(sentence: Sentence, distractor: str) -> bool:
    return fold(strip_article(distractor)) in fold(sentence.text)
