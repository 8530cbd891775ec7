"""“Quel” agrees with what it asks for: not “quel est les buts”, nor “quelle est le but”.

Haladyna, Downing and Rodriguez (2002): edit and proof items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

_ONE = r"(?:est|était|fut|sera|serait)"
_MANY = r"(?:sont|étaient|furent|seront|seraient)"
_ANY = r"quel(?:le)?"
BROKEN = re.compile(
    rf"\b(?:{_ANY}\s{_ONE}\s(?:les|des|ses|leurs)|{_ANY}s\s{_MANY}\s(?:le|la|son|sa|un|une)"
    rf"|{_ANY}s\s{_ONE}|{_ANY}\s{_MANY}|quel\s{_ONE}\s(?:la|une)|quelle\s{_ONE}\s(?:le|un)"
    r"|quelles?\s(?:organes?|programmes?|pays|textes?|outils?|groupes?|responsables?)"
    r"|quels?\s(?:villes?|organisations?|structures?|langues?|années?|résolutions?|bases?))\b",
    re.IGNORECASE,
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find an interrogative that does not agree with its verb or its noun."""
    match = BROKEN.search(item.stem)
    if match and item.language == "fr":
        yield match.group()
