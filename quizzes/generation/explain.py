"""What a run of the writer found, wrote and turned away, in lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quizzes.generation.records import Conflict, Fact, Generation, Item, Rejection

WIDTH = 160
"""A line is cut to so many characters."""


def explain(generation: Generation) -> str:
    """Tell what a run did: counts first, then each fact, item, conflict and rejection."""
    lines = [*_count_all(generation), *_tell_facts(generation), *_tell_conflicts(generation)]
    return "\n".join(map(_cut, [*lines, *_tell_rejections(generation.rejections)]))


def _count_all(generation: Generation) -> Iterator[str]:
    yield from _count("facts", (fact.kind.value for fact in generation.facts))
    yield from _count("items", (item.kind.value for item in generation.items))
    findings = (finding.code for item in generation.items for finding in item.findings)
    yield from _count("warnings", findings)
    yield from _count("turned away", (one.code for one in generation.rejections))
    yield f"conflicts: {len(generation.conflicts)}"
    yield f"extractors that broke down: {len(generation.failures)}"


def _count(title: str, names: Iterable[str]) -> Iterator[str]:
    counts = dict(sorted(Counter(names).items()))
    yield f"{title}: {sum(counts.values())}"
    yield from (f"  {name:<36}{count:>5}" for name, count in counts.items())


def _tell_facts(generation: Generation) -> Iterator[str]:
    """Tell each fact with what was written about it."""
    for fact in generation.facts:
        yield f"FACT {_name_fact(fact)}"
        yield from (f"  {_name_item(item)}" for item in generation.items if item.fact == fact.id)


def _name_fact(fact: Fact) -> str:
    place = fact.sources[0] if fact.sources else None
    at = f" [{place.document} {place.start}–{place.end}]" if place else ""
    return f"{fact.kind.value}: {fact.subject} | {fact.relation} = {' · '.join(fact.values)}{at}"


def _name_item(item: Item) -> str:
    level = f"{item.cognitive_level.value}, difficulty {item.difficulty:.2f}"
    grounds = ", ".join(f"{ground.feature} +{ground.added:.2f}" for ground in item.grounds)
    codes = "".join(f" !{finding.code}" for finding in item.findings)
    return f"{item.kind.value}: {item.stem} ({level}: {grounds}){codes}"


def _tell_conflicts(generation: Generation) -> Iterator[str]:
    for conflict in generation.conflicts:
        yield f"CONFLICT {conflict.about}"
        yield from _quote(conflict)


def _quote(conflict: Conflict) -> Iterator[str]:
    for span in conflict.statements:
        yield f"  {span.document}: {span.quote}"


def _tell_rejections(rejections: Sequence[Rejection]) -> Iterator[str]:
    for one in sorted(rejections, key=lambda rejection: rejection.code):
        yield f"TURNED AWAY {one.code}: {' | '.join(filter(None, (one.stem, one.detail)))}"


def _cut(line: str) -> str:
    shown = " ".join(line.split()) if line[:1].isupper() else line
    return shown if len(shown) <= WIDTH else f"{shown[:WIDTH]}…"
