"""A stem does not open with a word that stands for something said before.

The stem must stand alone (Haladyna, Downing and Rodriguez 2002: include the central idea in the
stem); one source sentence in five opens with an anaphor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

OPENING = re.compile(
    r"\W*(?:c['’](?=\w)|(?:ils?|elles?|ce(?!\s?qu)|cet|cettes?|ces|ceux|celles?|celui|cela|ceci|son|sa|ses"
    r"|les\s(?:deux|trois|quatre|autres)(?!\w)|l['’](?:un|une|autre)(?!\w)|tou(?:te)?s\sdeux"
    r"|l[ea]\s(?:premi(?:er|ère)|seconde?)(?=\s\w+\s(?:l[ea]s?|une?|des|deux|trois|quatre|cinq)\s)"
    r"|leurs?|on|nous|notre|nos|je|mon|y|en\s(?:outre|effet|revanche|conséquence)|ainsi|de\splus"
    r"|par\sailleurs|toutefois|cependant|ledit|ladite|lesdite?s"
    r"|it|its|he|she|this|that|these|those|we|our|they|their|moreover|however)(?!\w))",
    re.IGNORECASE,
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a first word that needs a sentence before it."""
    if match := OPENING.match(item.stem):
        yield match.group().strip()
