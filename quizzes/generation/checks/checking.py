"""The list of rules, and the one place that goes through it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizzes.generation.checks import numeric_options_unsorted, quote_not_at_span
from quizzes.generation.checks.rule import Rule
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Finding, Item, Severity

ERRORS: Mapping[str, Rule] = {
    "quote_not_at_span": quote_not_at_span.find,
    "numeric_options_unsorted": numeric_options_unsorted.find,
}
WARNINGS: Mapping[str, Rule] = {}


def check_item(item: Item, corpus: Corpus) -> tuple[Finding, ...]:
    """Hold an item against every rule; an item with an error finding is not approvable."""
    return (
        *_apply(ERRORS, Severity.ERROR, item, corpus),
        *_apply(WARNINGS, Severity.WARNING, item, corpus),
    )


def _apply(
    rules: Mapping[str, Rule], severity: Severity, item: Item, corpus: Corpus
) -> Iterator[Finding]:
    for code, find in rules.items():
        for detail in find(item, corpus):
            yield Finding(code, severity, detail)
