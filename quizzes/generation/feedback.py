"""What a wrong option really is, where the corpus says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quizzes.generation.facts.records import AnswerKind, Found, Single
from quizzes.generation.french.forms import Form, form_of
from quizzes.generation.french.typography import GAP, capitalise, polish
from quizzes.generation.wording import fold

LONGEST = 30
_SILENT = frozenset({AnswerKind.NUMBER, AnswerKind.EXPANSION})
"""A number alone says nothing of what it counts, and an expansion does not stand in a gap."""
_WHOLE = re.compile(r"^[A-ZÀ-ÖØ-Þ«].*[^\W_]\W*\.$", re.DOTALL)


@dataclass(frozen=True, eq=False)
class Feedback:
    """True statements by the answer that they are about."""

    statements: Mapping[str, str]
    homes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The documents of names of bodies: in others such a name may be another body’s."""

    def about(self, option: str, document: str = "") -> str:
        """Say what is true of an option in a question about a document, where some fact tells."""
        key = fold(option)
        elsewhere = key in self.homes and document not in self.homes[key]
        return "" if elsewhere else self.statements.get(key, "")


def gather_feedback(found: Iterable[Found]) -> Feedback:
    """Fill the gap of every fact; of several statements about an answer, the shortest is kept.

    A name that belongs to bodies of several organisations is nobody's for certain.
    """
    told: dict[str, list[str]] = defaultdict(list)
    owners: dict[str, set[str]] = defaultdict(set)
    homes: dict[str, set[str]] = defaultdict(set)
    for one in found:
        if isinstance(one, Single) and one.answer_kind not in _SILENT:
            owners[fold(one.answer)].add(one.scope)
            if said := _state(one):
                told[fold(one.answer)].append(said)
            if one.answer_kind is AnswerKind.NAME:
                homes[fold(one.answer)] |= {source.document for source in one.sources}
    statements = {
        answer: min(said, key=len)
        for answer, said in told.items()
        if len(owners[answer] - {""}) <= 1
    }
    return Feedback(statements, {name: frozenset(documents) for name, documents in homes.items()})


def _state(fact: Single) -> str:
    """State what somebody does, or where or when something is, if it is a whole short sentence."""
    said = polish(say(fact))
    whole = _WHOLE.match(said) and GAP not in said and len(said.split()) <= LONGEST
    return said if whole and form_of(fact.answer) is not Form.INFINITIVE else ""


def say(fact: Single, answer: str = "") -> str:
    """State a fact, with its own answer or with another one in the gap."""
    if not fact.wording.gapped:
        return ""
    named = answer or fact.answer
    if fact.owner and fact.owner.split("’")[-1] not in named:
        named = f"{named} {fact.owner}"
    return capitalise(fact.wording.gapped.replace(GAP, named))
