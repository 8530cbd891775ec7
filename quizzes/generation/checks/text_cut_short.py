"""No stem and no option ends where its phrase does not.

From the house's first trials: entities that end at "d’", "contre", "pour", infinitives cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import GAP, iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

DANGLING = re.compile(
    r"(?:^|(?<=[\s(«]))(?:[dlnscjmtq]u?['’]|de|des|du|à|au|aux|le|la|les|un|une|et|ou|ni|en|dans|par"
    r"|pour|sur|sous|avec|sans|entre|contre|vers|chez|que|qui|dont|où|ce|cette|ces|cet|son|sa|ses"
    r"|leurs?|notre|nos|chaque|selon|depuis|dès|pendant|durant|lors|parmi|envers|hors|via|mais|car"
    r"|comme|lorsque|auprès|afin|ainsi|ainsi\sque|tels?\sque|telles?\sque|notamment|the|of|and|or|to|for|by"
    r"|with|from|at|an|its|their|which|that)[\s?.!…,;:]*$"
    r"|(?<!\w)(?:jusqu|lorsqu|puisqu|qu|[cdjlmnst])['’]\s"
    r"|[,;]\s*$|[\s(«]-\s*$|\w-\s*$"
)
OPENED = re.compile(
    r"(?<!\w)qui\s[\w’'-]+,\s[^,]+$|,\sou\s(?:les?\s|la\s|l['’])[^\s,]+$|\sdans\sune?\s[\w-]+\s\w+ée?s?$",
    re.IGNORECASE,
)
"""An aside that was begun and not closed: "qui entre, à un stade quelconque"."""
STRANDED = re.compile(r"(?:stand for|consist of|made up of|composed of)\?$")
"""How a question in English may end."""


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find texts that end, or elide a word, before the word that has to follow."""
    for text in iterate_texts(item):
        whole = STRANDED.sub("", GAP.sub("X", text))
        if DANGLING.search(whole) or (text != item.stem and OPENED.search(whole)):
            yield text
