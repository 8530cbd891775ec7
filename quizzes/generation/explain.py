"""What a run of the writer found, wrote and turned away, in lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from quizzes.generation.records import Generation, Rejection

WIDTH = 100
"""An example is cut to so many characters."""


def explain(generation: Generation) -> str:
    """Count facts and items by kind and rejections by code, each code with an example."""
    examples = {rejection.code: _show(rejection) for rejection in reversed(generation.rejections)}
    sections = {
        "facts": _count(fact.kind.value for fact in generation.facts),
        "items": _count(item.kind.value for item in generation.items),
        "warnings": _count(f.code for item in generation.items for f in item.findings),
        "turned away": generation.rejected(),
    }
    lines = [
        line
        for title, counts in sections.items()
        for line in _list(title, counts, examples if title == "turned away" else {})
    ]
    conflicts = [f"  {conflict.about}" for conflict in generation.conflicts]
    return "\n".join([*lines, f"conflicts: {len(conflicts)}", *conflicts])


def _count(names: Iterable[str]) -> Mapping[str, int]:
    return dict(sorted(Counter(names).items()))


def _list(title: str, counts: Mapping[str, int], examples: Mapping[str, str]) -> Iterator[str]:
    yield f"{title}: {sum(counts.values())}"
    for name, count in counts.items():
        yield f"  {name:<36}{count:>5}  {examples.get(name, '')}".rstrip()


def _show(rejection: Rejection) -> str:
    shown = " ".join(f"{rejection.stem} | {rejection.detail}".split())
    return shown if len(shown) <= WIDTH else f"{shown[:WIDTH]}…"
