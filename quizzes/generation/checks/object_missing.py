"""A question keeps the object of its verb.

From trials on texts that the writer had not seen: "Dans quelle ville le groupe avait-il créé ?"
lost what was created when the answer was taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

_PARTICIPLES = (
    r"(?:accueilli|achevé|adopté|approuvé|choisi|conclu|construit|créé|décidé|décrit|désigné|établi"
    r"|fixé|fondé|formé|inauguré|institué|installé|lancé|mis|nommé|obtenu|organisé|présenté"
    r"|produit|publié|ratifié|réalisé|reçu|remporté|signé|tenu|transféré)"
)
CUT = re.compile(
    rf"(?<![\w’'])(?:a|ont|avait|avaient)-(?:t-)?(?:ils?|elles?|on)\s{_PARTICIPLES}(?:es?|s)?\s?(?:[,?]|(?:en|à)\s[\dA-ZÀ-Ý])"
)
CIRCUMSTANCE = re.compile(
    r"(?:[^?]*,\s)?(?:(?:en|dans|à|depuis|dès|pour|sous|par|avec|auprès|chez|vers)\s|où|quand"
    r"|comment|pourquoi)",
    re.IGNORECASE,
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a question about a circumstance whose transitive verb has nothing to act on."""
    match = CUT.search(item.stem)
    if match and CIRCUMSTANCE.match(item.stem):
        yield match.group().strip()
