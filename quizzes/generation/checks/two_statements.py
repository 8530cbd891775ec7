"""A stem says one thing.

Haladyna, Downing and Rodriguez (2002): every item reflects one content. A second clause that is
tied on with "et" makes a statement half true, and a question ask about a place that it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

_VERB = (
    r"(?:est|sont|était|étaient|a|ont|avait|avaient|fut|furent|sera|seront|peut|peuvent|doit"
    r"|doivent|compte|comptent|se\strouve(?:nt)?)"
)
FINITE = re.compile(rf"(?<![\w’'-]){_VERB}(?![\w’'])")
TIED = re.compile(
    r"[\s,]et\s(?:le\s|la\s|les\s|l[’']|un\s|une\s|des\s)"
    r"(?:(?!qu[ie’']|dont|où|et\s)[^\s,;:]+\s){1,12}?"
    rf"{_VERB}(?![\w’'-])"
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a second clause, with a subject of its own, behind a first one."""
    match = TIED.search(item.stem)
    if match and FINITE.search(item.stem, 0, match.start()):
        yield match.group().strip()
