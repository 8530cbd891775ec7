"""The choice of wrong options for a fact with one answer."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizzes.generation.distractors.expansions import other_expansions
from quizzes.generation.distractors.numbers import near_numbers
from quizzes.generation.distractors.pool import Pool
from quizzes.generation.distractors.years import near_years
from quizzes.generation.facts.records import AnswerKind, Listing, Single
from quizzes.generation.french.classes import ORGAN, STRUCTURE
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.truth import Truth
from quizzes.generation.wording import find_stems, fold

_WANTED = 3
_FEWEST = 2
_TOGETHER = re.compile(r"\bensemble\b")


@dataclass(frozen=True, eq=False)
class Chooser:
    """Chooses distractors from a pool, false by what the corpus knows."""

    pool: Pool
    truth: Truth

    def choose(self, fact: Single, rng: random.Random) -> tuple[str, ...]:
        """Choose three wrong options, or two; none where fewer are good."""
        match fact.answer_kind:
            case AnswerKind.YEAR:
                found = self._years(fact, rng)
            case AnswerKind.NUMBER:
                found = near_numbers(fact.answer, rng, _WANTED)
            case AnswerKind.EXPANSION:
                found = other_expansions(fact.answer, rng)
            case AnswerKind.ACRONYM:
                found = []
            case _:
                found = self._names(fact, rng)
        return tuple(found) if len(found) >= _FEWEST else ()

    def choose_outsiders(self, fact: Listing, rng: random.Random) -> list[str]:
        """Choose what is of the kind of a list's members and does not belong to it."""
        kin = self._sift(fact, (*self.pool.of(fact.group), *self.pool.of(fact.relation)))
        found = kin if len(kin) >= _FEWEST else self._sift(fact, (*kin, *fact.outsiders))
        rng.shuffle(found)
        return found

    def _sift(self, fact: Listing, names: Sequence[str]) -> list[str]:
        """Keep what has the form of a list's members, and surely is none of them."""
        members = [fold(answer) for answer in fact.answers]
        return [
            name
            for name in names
            if fold(name) not in members
            and _form(name) == _form(fact.answers[0])
            and not any(_overlap(name, answer) for answer in fact.answers)
            and not self.truth.may_hold(name, fact.question, fact.answers[0])
        ]

    def _years(self, fact: Single, rng: random.Random) -> list[str]:
        quoted = " ".join(source.quote for source in fact.sources)
        taken = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", quoted)}
        years = near_years(int(fact.answer), self.pool.years, taken, rng, _WANTED)
        return [str(year) for year in years]

    def _names(self, fact: Single, rng: random.Random) -> list[str]:
        chosen: list[str] = []
        for rank, tier in enumerate(self._tiers(fact)):
            if rank > 0 and len(chosen) >= _FEWEST:
                break
            good = [name for name in tier if self._is_good(name, fact, chosen)]
            rng.shuffle(good)
            good.sort(key=lambda name: _distance(name, fact.answer))
            for name in good:
                if len(chosen) < _WANTED and self._is_good(name, fact, chosen):
                    chosen.append(name)
        return chosen

    def _tiers(self, fact: Single) -> Iterable[Sequence[str]]:
        """Things of the same list first, then of the same kind; of a near kind only at need."""
        yield fact.siblings
        if fact.siblings:
            return
        yield self.pool.around(fact.group, fact.answer)
        yield self.pool.of(fact.group)
        if fact.group == STRUCTURE.name:
            yield self.pool.of(ORGAN.name)

    def _is_good(self, name: str, fact: Single, chosen: Sequence[str]) -> bool:
        return (
            self._fits(name, fact)
            and self._is_another(name, (fact.answer, *chosen))
            and self._is_false(name, fact)
        )

    def _fits(self, name: str, fact: Single) -> bool:
        """Tell whether a name has the key's form, gender and owner, as far as they matter."""
        gender_fits = not fact.agrees or read_phrase(name).gender is fact.agrees
        owner_fits = not fact.scope or self.pool.owners.get(fold(name)) == fact.scope
        alone = _TOGETHER.search(fact.wording.question) and " et " not in name
        return gender_fits and owner_fits and not alone and _form(name) == _form(fact.answer)

    def _is_another(self, name: str, others: Sequence[str]) -> bool:
        """Tell whether a name names none of these things, nor one of them more closely."""
        parts = self._parts(name)
        return not any(parts & self._parts(one) or _overlap(name, one) for one in others)

    def _parts(self, name: str) -> set[str]:
        """Name what "A et B" joins, each by its key, and the whole."""
        joined = re.split(r",? et |,? ainsi qu(?:e |’)|, ", name)
        return {self.truth.corpus.name_key(part) for part in (name, *joined)}

    def _is_false(self, name: str, fact: Single) -> bool:
        question = fact.wording.question
        said = fold(name) in fold(question) or self.truth.is_named(name, question)
        return not said and not self.truth.may_hold(name, question, fact.answer)


def _overlap(one: str, other: str) -> bool:
    """Tell whether one name is the other one with a complement."""
    first, second = find_stems(one), find_stems(other)
    return bool(first and second) and (first <= second or second <= first)


def _form(name: str) -> str:
    """How a name begins: options of one question all take an article, or none does."""
    match = re.match(r"(?:le |la |l’|les |un |une |des )", name)
    return match.group() if match and match.group().startswith(("un", "des")) else str(bool(match))


def _distance(name: str, key: str) -> int:
    """How far lengths lie apart, in steps of a third: near enough is near enough."""
    return round(3 * abs(len(name) - len(key)) / len(key))
