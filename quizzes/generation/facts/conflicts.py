"""Where two places of the sources say different things of one event or count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.asked import Asked
from quizzes.generation.facts.records import AnswerKind, Found, Listing, Matching, Single
from quizzes.generation.french.numbers import value_of
from quizzes.generation.french.relations import find_meanings
from quizzes.generation.records import Conflict, FactKind, QuotedSpan
from quizzes.generation.wording import fold, read_words

_COMPARED = frozenset({FactKind.DATE, FactKind.QUANTITY})
_ONCE = find_meanings(
    "adopter approuver conclure créer fonder instituer inaugurer entrer entré ouvrir ouvert signer"
    " signé adopté créé conclu lancer lancé devenir devenu adhérer adhéré dissoudre dissous"
)
"""What happens to one thing once: a meeting or an election may come again."""


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A date or count, with what it is asked by."""

    fact: Single
    asked: Asked

    @property
    def value(self) -> float | str:
        """What is claimed, words and figures alike."""
        answer = self.fact.answer
        return value_of(answer) if self.fact.answer_kind is AnswerKind.NUMBER else fold(answer)

    def is_about(self, other: _Claim) -> bool:
        """Tell whether two claims are about one thing."""
        if self.asked.is_the_same(other.asked):
            return True
        named = (self.fact.subject, self.fact.relation) == (other.fact.subject, other.fact.relation)
        return named and self.asked.numbers == other.asked.numbers

    def contradicts(self, other: _Claim) -> bool:
        """Tell whether both cannot hold: at least 60 and 65 can."""
        if self.fact.least or other.fact.least or _share_place(self.fact, other.fact):
            return False
        return self.value != other.value and not self._is_of_another_time(other)

    def _is_of_another_time(self, other: _Claim) -> bool:
        """Tell whether counts are of different years."""
        counted = self.fact.kind is FactKind.QUANTITY
        years = [set(_YEAR.findall(_quote(claim.fact))) for claim in (self, other)]
        return counted and years[0] != years[1]


def find_conflicts(found: Sequence[Found]) -> Iterator[Conflict]:
    """Find years of one event and counts of one thing that differ, each with all that claim it."""
    groups: dict[tuple[FactKind, AnswerKind], list[_Claim]] = defaultdict(list)
    for one in found:
        if isinstance(one, Single) and one.kind in _COMPARED:
            claim = _Claim(one, Asked.read(one.wording.question))
            if one.kind is not FactKind.DATE or claim.asked.meanings & _ONCE:
                groups[one.kind, one.answer_kind].append(claim)
    for claims in groups.values():
        yield from _find_in(claims)


def _find_in(claims: Sequence[_Claim]) -> Iterator[Conflict]:
    taken: set[int] = set()
    for place, one in enumerate(claims):
        if place in taken:
            continue
        kin = [other for other in range(place, len(claims)) if one.is_about(claims[other])]
        about = [claims[other] for other in kin]
        if any(one.contradicts(other) for other in about):
            taken.update(kin)
            yield _state(about)


def _state(claims: Sequence[_Claim]) -> Conflict:
    facts = [claim.fact for claim in claims]
    says: dict[QuotedSpan, str] = {}
    for fact in facts:
        for span in (*fact.sources, *fact.also):
            says.setdefault(span, fact.answer)
    values = tuple(dict.fromkeys(fact.answer for fact in facts))
    return Conflict(facts[0].wording.question, tuple(says), values, tuple(says.values()))


def is_disputed(one: Found, conflicts: Sequence[Conflict]) -> bool:
    """Tell whether a fact rests on a statement in conflict and says one of its values."""
    return any(
        overlap(span, statement)
        for conflict in conflicts
        if says_one_of(_tell(one), conflict.values)
        for statement in conflict.statements
        for span in one.sources
    )


def says_one_of(text: str, values: Sequence[str]) -> bool:
    """Tell whether a text says one of the values of a conflict; any, where none is known."""
    words = f" {' '.join(read_words(text))} "
    return not values or any(f" {' '.join(read_words(value))} " in words for value in values)


def overlap(one: QuotedSpan, other: QuotedSpan) -> bool:
    """Tell whether two spans have a place in common."""
    return one.document == other.document and one.start < other.end and other.start < one.end


def _share_place(one: Single, other: Single) -> bool:
    return any(overlap(span, place) for span in one.sources for place in other.sources)


def _quote(one: Single) -> str:
    return " ".join(source.quote for source in one.sources)


def _tell(one: Found) -> str:
    match one:
        case Single():
            return f"{one.wording.question} {one.wording.gapped} {one.answer}"
        case Listing():
            return " ".join((one.question, *one.answers))
        case Matching():
            return " ".join(side for pair in one.pairs for side in pair)
        case _:
            return " ".join(source.quote for source in one.sources)
