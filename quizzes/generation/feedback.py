"""What a wrong option really is, where the corpus says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizzes.generation.asked import Asked
from quizzes.generation.facts.records import AnswerKind, Found, Single
from quizzes.generation.french.elision import of, to
from quizzes.generation.french.forms import Form, form_of
from quizzes.generation.french.typography import GAP, capitalise, polish
from quizzes.generation.records import FactKind
from quizzes.generation.wording import fold

LONGEST = 30
_SILENT = frozenset({AnswerKind.NUMBER, AnswerKind.EXPANSION})
"""A number alone says nothing of what it counts, and an expansion does not stand in a gap."""
_WHOLE = re.compile(r"^[A-ZÀ-ÖØ-Þ«].*[^\W_]\W*\.$", re.DOTALL)
_UNNAMED = re.compile(
    r"\b(?:l’|la |le )(?:agence|organisation|institution|office|association|comité|conseil|"
    r"congrès|commission|assemblée)\b"
    r"(?! (?:de|des|du|d’|inter|europ|mond|afric|général|exécutif|supérieur))"
)
"""A body without its name, which nobody can tell alone."""
_LOOSE = frozenset({AnswerKind.YEAR, AnswerKind.CITY, AnswerKind.COUNTRY})
"""Answers of which much may be told that has nothing to do with a question."""


@dataclass(frozen=True, slots=True)
class Told:
    """A true statement about an answer, where it stands and what answers it."""

    statement: str
    documents: frozenset[str]
    kind: AnswerKind

    def suits(self, document: str, question: str) -> bool:
        """Tell whether it belongs to the document and, told of a year or place, to the question.

        It belongs to a question where both name the same body or thing, or do of places the same.
        """
        if document and self.documents and document not in self.documents:
            return False
        if self.kind not in _LOOSE or not question:
            return True
        asked, told = Asked.read(question), Asked.read(self.statement)
        alike = self.kind is not AnswerKind.YEAR and asked.verbs & told.verbs
        return bool(alike or asked.names & told.names)


@dataclass(frozen=True, eq=False)
class Feedback:
    """True statements by the answer that they are about, the shortest first."""

    statements: Mapping[str, tuple[Told, ...]]

    def about(self, option: str, document: str = "", question: str = "") -> str:
        """Say what the same document says of an option, where it has to do with the question."""
        told = self.statements.get(fold(option), ())
        return next((one.statement for one in told if one.suits(document, question)), "")


def gather_feedback(found: Iterable[Found]) -> Feedback:
    """Fill the gap of every fact; of several statements about an answer, the shortest comes first.

    A name that belongs to bodies of several organisations is nobody's for certain.
    """
    told: dict[str, list[Told]] = defaultdict(list)
    owners: dict[str, set[str]] = defaultdict(set)
    for one in found:
        if not isinstance(one, Single) or one.answer_kind in _SILENT or _is_measure(one):
            continue
        owners[fold(one.answer)].add(one.scope)
        if said := _state(one):
            documents = frozenset(source.document for source in one.sources)
            told[fold(one.answer)].append(Told(said, documents, one.answer_kind))
    return Feedback(
        {
            answer: tuple(sorted(said, key=lambda one: len(one.statement)))
            for answer, said in told.items()
            if len(owners[answer] - {""}) <= 1
        }
    )


def _is_measure(fact: Single) -> bool:
    """Tell whether an answer is how much or how often, of which anything may be true."""
    return fact.kind is FactKind.QUANTITY


def _state(fact: Single) -> str:
    """State what somebody does, or where or when something is, if it is a whole short sentence."""
    said = polish(say(fact))
    whole = _WHOLE.match(said) and GAP not in said and len(said.split()) <= LONGEST
    clear = form_of(fact.answer) is not Form.INFINITIVE and not _UNNAMED.search(said)
    return said if whole and clear else ""


def say(fact: Single, answer: str = "") -> str:
    """State a fact, with its own answer or with another one in the gap."""
    if not fact.wording.gapped:
        return ""
    named = answer or fact.answer
    if fact.owner and fact.owner.split("’")[-1] not in named:
        named = f"{named} {fact.owner}"
    gapped = fact.wording.gapped.replace(f" de {GAP}", f" {of(named)}")
    gapped = gapped.replace(f" à {GAP}", f" {to(named)}")
    return capitalise(gapped.replace(GAP, named))
