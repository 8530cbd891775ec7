"""Nothing that is asked opens like the preamble of a resolution.

From the house's first trials: "Rappelant l’accord…" is no statement; it becomes "rappelle" or is
dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

PARTICIPLE = re.compile(
    r"(?<!\w)(?:Affirmant|Ayant|Conscient|Consciente|Considérant|Constatant|Convaincu|Convaincue"
    r"|Déplorant|Encouragée?|Gardant|Notant|Préoccupée?|Prenant|Rappelant|Réaffirmant"
    r"|Reconnaissant|Regrettant|Saluant|Sachant|Soulignant|Tenant|Vu"
    r"|Recalling|Noting|Recognizing|Reaffirming|Acknowledging|Welcoming|Mindful)(?!\w)"
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find the first word of a preambular clause, with its capital, in what the learner reads."""
    for text in iterate_texts(item):
        if match := PARTICIPLE.search(text):
            yield match.group()
