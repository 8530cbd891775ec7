"""The choice of wrong options for a fact with one answer."""

from __future__ import annotations

import math
import random
import re
from dataclasses import dataclass
from functools import cached_property

from quizzes.generation.distractors.expansions import other_expansions
from quizzes.generation.distractors.numbers import STATES, near_numbers
from quizzes.generation.distractors.pool import Pool
from quizzes.generation.distractors.sieve import Sieve
from quizzes.generation.distractors.tiers import FEWEST, WANTED, Tier, list_outsiders, list_tiers
from quizzes.generation.distractors.years import FAR, find_newest, near_years
from quizzes.generation.facts.actors import is_person
from quizzes.generation.facts.records import AnswerKind, Listing, Single
from quizzes.generation.french.numbers import value_of
from quizzes.generation.french.typography import GAP
from quizzes.generation.records import FactKind
from quizzes.generation.truth import Truth
from quizzes.generation.wording import find_stems, read_words

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENDED = re.compile(r"\b(?:pris fin|achevée?s?|terminée?s?|cessé|expiré|dissoute?s?|clos)\b")
"""What comes to an end has begun before."""
_NEAREST = 10
"""So many years before a key neighbours of it may lie."""
_OF_STATES = re.compile(rf"(?:\bCombien d(?:e |’)|{GAP} )(?:pays|États)\b")


@dataclass(frozen=True, eq=False)
class Chooser:
    """Chooses distractors from a pool, false by what the corpus knows."""

    pool: Pool
    truth: Truth
    far: int = FAR
    """How many years a wrong one that the sources name may lie from the right one."""

    def choose(self, fact: Single, rng: random.Random) -> tuple[str, ...]:
        """Choose three wrong options, or two; none where fewer are good."""
        match fact.answer_kind:
            case AnswerKind.YEAR:
                found = self._years(fact, rng)
            case AnswerKind.NUMBER:
                found = _numbers(fact, rng)
            case AnswerKind.EXPANSION:
                found = other_expansions(fact.answer, rng)
            case AnswerKind.ACRONYM:
                found = []
            case _:
                found = self._names(fact, rng)
        return tuple(found) if len(found) >= FEWEST else ()

    def choose_outsiders(self, fact: Listing, rng: random.Random) -> list[str]:
        """Choose what is of the kind of a list's members and does not belong to it."""
        found: list[str] = []
        for tier in list_outsiders(fact, self.pool):
            if len(found) < tier.enough:
                more = self._sieve.sift(fact, tier.names)
                rng.shuffle(more)
                found += [name for name in more if name not in found]
        return found

    def _years(self, fact: Single, rng: random.Random) -> list[str]:
        taken = {int(year) for source in fact.sources for year in _YEAR.findall(source.quote)}
        taken |= {int(one) for one in fact.rivals if one.isdecimal()}
        year = int(fact.answer)
        known = tuple(one for one in self.pool.years if abs(one - year) <= self.far)
        if _ENDED.search(fact.wording.question):
            start = max((one for one in taken if one < year), default=0)
            known = tuple(one for one in known if one > start)
            taken |= set(range(year - _NEAREST, start + 1))
        newest = max(year, self._newest)
        return [str(one) for one in near_years(year, known, taken, rng, WANTED, newest)]

    def _names(self, fact: Single, rng: random.Random) -> list[str]:
        chosen: list[str] = []
        for tier in list_tiers(fact, self.pool, self.truth.corpus):
            if len(chosen) < tier.enough:
                self._add(chosen, tier, fact, rng)
        return _leave_none_alone(fact, chosen)

    def _add(self, chosen: list[str], tier: Tier, fact: Single, rng: random.Random) -> None:
        """Add good names of a tier, the ones about as long as the key first.

        Where a word of the question ties it to the key, a name that shares the word comes first.
        """
        names = [name for name in tier.names if name not in chosen]
        rng.shuffle(names)
        told = find_stems(fact.wording.question) & find_stems(fact.answer)
        names.sort(key=lambda n: (not told <= find_stems(n), _distance(n, fact.answer)))
        for name in names:
            if len(chosen) < WANTED and self._sieve.is_good(name, fact, chosen):
                chosen.append(name)

    @cached_property
    def _newest(self) -> int:
        return find_newest(one.text for one in self.truth.corpus.documents.values())

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve(self.pool, self.truth)


def _numbers(fact: Single, rng: random.Random) -> list[str]:
    """Choose numbers that no place says instead of the answer."""
    said = {value_of(one) for one in fact.rivals}
    near = near_numbers(fact.answer, rng, WANTED + len(said), _most(fact))
    return [one for one in _leave_said_out(fact, near) if value_of(one) not in said][:WANTED]


def _leave_none_alone(fact: Single, chosen: list[str]) -> list[str]:
    """Leave out the only person among bodies or the only body among persons; none if it is the key.

    An option that alone is of its sort shows at once that it is right, or that it is not.
    """
    names = [fact.answer, *chosen]
    persons = [name for name in names if is_person(name)]
    lone = next((p for p in (persons, [n for n in names if n not in persons]) if len(p) == 1), [])
    if fact.kind is not FactKind.ROLE or not lone:
        return chosen
    return [] if fact.answer in lone else [name for name in chosen if name not in lone]


def _leave_said_out(fact: Single, numbers: list[str]) -> list[str]:
    """Leave out what the question itself says of something else: it would be seen to be wrong."""
    said = set(read_words(fact.wording.question)) | set(read_words(fact.wording.gapped))
    return [number for number in numbers if number not in said]


def _most(fact: Single) -> float:
    """Tell how much there can be of what a fact counts: a whole, or the states of the world."""
    if "%" in fact.wording.question:
        return 100
    states = _OF_STATES.search(fact.wording.question)
    return STATES if states and value_of(fact.answer) < STATES else math.inf


def _distance(name: str, key: str) -> int:
    """How far lengths lie apart, in steps of a third: near enough is near enough."""
    return round(3 * abs(len(name) - len(key)) / len(key))
