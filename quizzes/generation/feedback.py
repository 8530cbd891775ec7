"""What a wrong option really is, where the corpus says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizzes.generation.facts.records import AnswerKind, Found, Single
from quizzes.generation.french.typography import GAP, capitalise
from quizzes.generation.wording import fold

_LONGEST = 30


@dataclass(frozen=True, eq=False)
class Feedback:
    """True statements by the answer that they are about."""

    statements: Mapping[str, str]

    def about(self, option: str) -> str:
        """Say what is true of an option; empty where no fact tells."""
        return self.statements.get(fold(option), "")


def gather_feedback(found: Iterable[Found]) -> Feedback:
    """Fill the gap of every fact; the first statement about an answer is kept."""
    statements: dict[str, str] = {}
    for one in found:
        if not isinstance(one, Single) or one.answer_kind is AnswerKind.NUMBER:
            continue  # a number alone says nothing of what it counts
        said = say(one)
        if said and len(said.split()) <= _LONGEST:
            statements.setdefault(fold(one.answer), said)
    return Feedback(statements)


def say(fact: Single, answer: str = "") -> str:
    """State a fact, with its own answer or with another one in the gap."""
    if not fact.wording.gapped:
        return ""
    named = answer or fact.answer
    if fact.owner and fact.owner.split("’")[-1] not in named:
        named = f"{named} {fact.owner}"
    return capitalise(fact.wording.gapped.replace(GAP, named))
