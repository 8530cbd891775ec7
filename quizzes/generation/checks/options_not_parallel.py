"""Options are built alike: all of them tasks, or all of them things, or all of them clauses.

Haladyna, Downing and Rodriguez (2002): keep choices homogeneous in grammatical structure.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_answers
from quizzes.generation.corpus import Corpus
from quizzes.generation.french.forms import Form, form_of
from quizzes.generation.records import Item

_APART = frozenset({Form.INFINITIVE, Form.CLAUSE, Form.PREPOSITION})
"""Forms that never stand among others; a name may lack the article that others have."""


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find choices, steps or right sides of which some begin like a task and others do not."""
    texts = [pair.right for pair in item.pairs] or list(list_answers(item))
    forms = {form_of(text) for text in texts}
    if item.language == "fr" and len(forms) > 1 and forms & _APART:
        yield " / ".join(texts)
