"""All facts of a run compared: agreeing ones merged, disagreeing ones set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizzes.generation.facts.conflicts import find_conflicts, is_disputed
from quizzes.generation.facts.records import Found, Listing, Matching, Ordering, Single
from quizzes.generation.identity import digest, place_of
from quizzes.generation.records import Conflict, Fact
from quizzes.generation.resolutions import Resolution, Settled, bind, settle
from quizzes.generation.wording import find_stems, fold

_DOUBLE = 0.7


@dataclass(frozen=True, slots=True)
class Indexed:
    """A fact as stored and what was found for it."""

    fact: Fact
    found: Found


@dataclass(frozen=True, slots=True)
class FactIndex:
    """The facts that may be asked about, and the conflicts that keep others from it."""

    entries: tuple[Indexed, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    """All that were found, whatever people chose."""
    settled: Settled
    """The same after what they chose."""

    @property
    def unsaid(self) -> tuple[Conflict, ...]:
        """What explains nothing: disputes, and what holds for a time alone."""
        return (*self.settled.disputes, *self.settled.bound)


def index_facts(
    found: Sequence[Found],
    language: str,
    resolutions: Sequence[Resolution] = (),
) -> FactIndex:
    """Merge what agrees, set apart what disagrees, and name every fact."""
    merged = _merge(found)
    conflicts = tuple(find_conflicts(merged))
    entries = [Indexed(_store(one, language), one) for one in merged]
    settled = settle(conflicts, resolutions)
    asked = list(_ask(entries, settled, language))
    facts = tuple(_drop_same(entry.fact for entry in entries))
    return FactIndex(_drop_doubles(asked), facts, conflicts, settled)


def _ask(entries: Iterable[Indexed], settled: Settled, language: str) -> Iterator[Indexed]:
    """Leave out what is disputed, and ask what holds for a time with it."""
    for entry in entries:
        if is_disputed(entry.found, settled.disputes):
            continue
        bound = bind(entry.found, settled, language)
        if bound is not None:
            yield Indexed(entry.fact, bound)


def _merge(found: Sequence[Found]) -> list[Found]:
    """Join the sources of facts that say the same with the same answer; the first one speaks."""
    merged: dict[tuple[str, ...], Found] = {}
    for one in found:
        key = _key(one)
        if key in merged:
            known = merged[key]
            extra = tuple(s for s in one.sources if s not in known.sources)
            if isinstance(known, Single) and extra:
                merged[key] = replace(known, also=(*known.also, *extra))
        else:
            merged[key] = one
    return list(merged.values())


def _key(one: Found) -> tuple[str, ...]:
    values = tuple(sorted(fold(value) for value in one.values))
    return (one.kind, type(one).__name__, *_about(one), "=", *values)


def _about(one: Found) -> tuple[str, ...]:
    said = one.wording.question if isinstance(one, Single) else f"{one.subject} {one.relation}"
    return tuple(sorted(find_stems(said)))


def _store(one: Found, language: str) -> Fact:
    also = one.also if isinstance(one, Single) else ()
    identifier = digest("fact", place_of(one.sources), one.kind, one.subject, one.relation)
    return Fact(
        identifier, one.kind, one.subject, one.relation, one.values, language, (*one.sources, *also)
    )


def _drop_doubles(entries: Sequence[Indexed]) -> tuple[Indexed, ...]:
    """Of facts that ask the same question with the same answer, keep the first."""
    kept: list[Indexed] = []
    for entry in entries:
        if not any(_is_double(entry.found, other.found) for other in kept):
            kept.append(entry)
    return tuple(kept)


def _is_double(one: Found, other: Found) -> bool:
    if isinstance(one, Single) and isinstance(other, Single):
        return fold(one.answer) == fold(other.answer) and _is_near(one, other)
    if isinstance(one, Listing) and isinstance(other, Listing):
        return set(map(fold, one.answers)) == set(map(fold, other.answers))
    if isinstance(one, Matching) and isinstance(other, Matching):
        return set(one.pairs) == set(other.pairs)
    if isinstance(one, Ordering) and isinstance(other, Ordering):
        return one.steps == other.steps
    return False


def _is_near(one: Single, other: Single) -> bool:
    first, second = set(_about(one)), set(_about(other))
    return one.kind is other.kind and len(first & second) >= _DOUBLE * len(first | second)


def _drop_same(facts: Iterable[Fact]) -> list[Fact]:
    return list({fact.id: fact for fact in facts}.values())
