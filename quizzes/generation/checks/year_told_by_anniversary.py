"""No anniversary in the stem lets a year be reckoned.

Haladyna, Downing and Rodriguez (2002): avoid clues to the right answer; "in 2023, for its fiftieth
anniversary" tells when it began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_keys
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

_YEAR = re.compile(r"(?:1\d|20)\d\d")
_RECKONED = re.compile(
    r"\banniversaire\b|\b(?:bi|tri)?centenaire\b|\bcinquantenaire\b|"
    r"\b(?:ans?|années?|décennies?) (?:après|plus tard|avant|auparavant)\b"
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find an anniversary or a distance in years beside a year that is asked for."""
    keys = [*list_keys(item), *item.accepted]
    if any(_YEAR.fullmatch(key) for key in keys) and (match := _RECKONED.search(item.stem)):
        yield match.group()
