"""Each option agrees with the determiner before the gap, or with the verb behind it.

Haladyna, Downing and Rodriguez (2002): avoid grammatical inconsistencies that cue the test-wise.
A noun's gender and number are read off the determiners that it stands with in the corpus, and
where it stands with none, off its form.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.gap import (
    find_lead,
    list_fillings,
    opens_with_article,
    opens_with_gap,
)
from quizzes.generation.corpus import Corpus
from quizzes.generation.french.nouns import Gender, gender_of, is_plural
from quizzes.generation.french.phrases import agree_in_number
from quizzes.generation.records import Item
from quizzes.generation.wording import read_words

MASCULINE = frozenset({"le", "un", "du", "au", "ce", "cet"})
FEMININE = frozenset({"la", "une", "cette"})
PLURAL = frozenset({"les", "des", "aux", "ces", "plusieurs", "quelques", "certains", "certaines"})
SINGULAR = MASCULINE | FEMININE | {"chaque", "l"}
DETERMINERS = SINGULAR | PLURAL | {"l'"}


def find(item: Item, corpus: Corpus) -> Iterator[str]:
    """Find options that the determiner before the gap or the verb behind it does not fit."""
    lead = find_lead(item)
    if item.language != "fr":
        return
    if opens_with_gap(item):
        yield from _find_other_number(item)
    if lead not in DETERMINERS:
        return
    for filling in list_fillings(item):
        if opens_with_article(filling) or not _agrees(lead, filling, corpus):
            yield f"{lead} {filling}"


def _find_other_number(item: Item) -> Iterator[str]:
    """Find options of another number than the key, where the gap is the verb's subject."""
    keys = [choice.text for choice in item.choices if choice.correct]
    for choice in item.choices:
        if not any(agree_in_number(choice.text, key) for key in keys):
            yield choice.text


def _agrees(lead: str, filling: str, corpus: Corpus) -> bool:
    head, *_ = read_words(filling) or [""]
    if not head.isalpha():
        return True
    if (lead in PLURAL) is not _is_plural(head, corpus):
        return False
    gender = _find_gender(head, corpus)
    if gender is Gender.MASCULINE:
        return lead not in FEMININE
    return gender is not Gender.FEMININE or lead not in MASCULINE


def _is_plural(head: str, corpus: Corpus) -> bool:
    before = corpus.count_before(head)
    plural, singular = (sum(before[word] for word in words) for words in (PLURAL, SINGULAR))
    return plural > singular if plural != singular else is_plural(head)


def _find_gender(head: str, corpus: Corpus) -> Gender | None:
    before = corpus.count_before(head)
    masculine, feminine = (sum(before[word] for word in words) for words in (MASCULINE, FEMININE))
    if masculine == feminine:
        return gender_of(head)
    return Gender.MASCULINE if masculine > feminine else Gender.FEMININE
