"""The stem, every option and the explanation say something."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_options
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item
from quizzes.generation.wording import fold


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find parts without a letter or digit, by their names."""
    parts: dict[str, tuple[str, ...]] = {
        "stem": (item.stem,),
        "explanation": (item.explanation,),
        "option": list_options(item),
        "accepted": item.accepted,
    }
    for part, texts in parts.items():
        if not all(map(fold, texts)):
            yield part
