"""Who is asked what by an act, as pairs to be put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.mandates import Mandate
from quizzes.generation.facts.clauses import VAGUE, is_named
from quizzes.generation.facts.records import Matching
from quizzes.generation.facts.requests import name_deed
from quizzes.generation.french.typography import state
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_THEIRS = re.compile(r"\bleurs?\b")
"""It tells that several are asked; "sa" tells of one, as nearly all pairs do."""
_FEWEST, _MOST, _FEWEST_STEMS = 3, 5, 3


def find_errands(mandates: Sequence[Mandate]) -> Iterator[Matching]:
    """Find those whom an act asks one thing each, where no word ties them to it."""
    for act, group in groupby(mandates, key=lambda one: one.provision.act):
        asked = [mandate for mandate in group if mandate.asked]
        chosen: list[tuple[Mandate, str]] = []
        for mandate in asked:
            deed = name_deed(mandate)
            apart = not any(_touch(mandate.whom, deed, m.whom, d) for m, d in chosen)
            if deed and apart and _is_fit(mandate, deed):
                chosen.append((mandate, deed))
        if len(chosen) >= _FEWEST:
            yield _make(chosen[:_MOST], act.body.text)


def _is_fit(mandate: Mandate, deed: str) -> bool:
    """Tell whether a deed is told by its words alone, not by those of whom it is asked."""
    if _THEIRS.search(deed) or VAGUE.search(deed) or not is_named(mandate):
        return False
    stems = find_stems(deed)
    return len(stems) >= _FEWEST_STEMS and not stems & find_stems(mandate.whom)


def _touch(whom: str, deed: str, other: str, done: str) -> bool:
    """Tell whether two pairs speak of one another."""
    deeds = find_stems(deed) & find_stems(done)
    return bool(find_stems(whom) & find_stems(other)) or len(deeds) > 1


def _make(chosen: Sequence[tuple[Mandate, str]], body: str) -> Matching:
    return Matching(
        kind=FactKind.CLAUSE,
        subject=body,
        relation="destinataires",
        pairs=tuple((mandate.whom, deed) for mandate, deed in chosen),
        instruction=state(f"Associez à chacun des destinataires ce que lui demande {body}"),
        sources=tuple(mandate.provision.source for mandate, _ in chosen),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
