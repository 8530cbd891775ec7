"""Dated events, to be put in order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.facts.records import AnswerKind, Found, Ordering, Single
from quizzes.generation.french.typography import GAP, capitalise, level, polish
from quizzes.generation.records import FactKind, QuotedSpan
from quizzes.generation.wording import find_stems

_FEWEST, _MOST, _WANTED = 3, 5, 4
_LONGEST = 18
_MOST_STORIES = 3
_FRONT = re.compile(rf"^En {GAP}, (?P<event>.+)\.$")
_END = re.compile(rf"^(?P<event>.+) en {GAP}\.$")
_TELLING = re.compile(
    r"\b(?:premi[eè]re?s?|deuxième|second\w*|troisième|derni[eè]re?s?|depuis|suivante?s?|ensuite|"
    r"puis|enfin|nouve\w+|ancien\w*|initial\w*|remplac\w+|succéd\w+|désormais|encore|déjà|"
    r"rebaptis\w+|actuel\w*|rouvert\w*|à nouveau|alors|temps|fois)\b",
    re.IGNORECASE,
)
"""Words that tell a step’s place in the order."""
_NAME = re.compile(r"(?<!^)\b[A-ZÀ-Ý][\w-]{3,}|^[A-Z]{3,}\b")
_NAMED = re.compile(r"(?!L[ea]s? |L’)\b[A-ZÀ-Ý][\w-]+")
_SAME = 0.5
_INSTRUCTION = "Classez, du plus ancien au plus récent, ces événements"


@dataclass(frozen=True, slots=True)
class _Step:
    """An event as a step says it, with its year."""

    said: str
    year: str
    sources: tuple[QuotedSpan, ...]

    @property
    def stems(self) -> frozenset[str]:
        return find_stems(self.said)


def find_stories(found: Sequence[Found]) -> Iterator[Ordering]:
    """Find three to five events, a year apart, of one document or else about one name."""
    dated = [f for f in found if isinstance(f, Single) and f.answer_kind is AnswerKind.YEAR]
    years = _list_years(dated)
    steps = [step for f in dated if len(years[_key(f)]) == 1 and (step := _read_step(f))]
    left: list[_Step] = []
    for name in dict.fromkeys(step.sources[0].document for step in steps):
        own = _choose(step for step in steps if step.sources[0].document == name)
        yield from map(_make, _deal(own))
        left += own if len(own) < _FEWEST else []
    yield from map(_make, _deal(_choose(_share_name(left))))


def _key(fact: Single) -> tuple[str, str]:
    return fact.subject, fact.relation


def _list_years(dated: Sequence[Single]) -> dict[tuple[str, str], set[str]]:
    """Map events to the years that sources give them: more than one is a conflict."""
    years: dict[tuple[str, str], set[str]] = {}
    for fact in dated:
        years.setdefault(_key(fact), set()).add(fact.answer)
    return years


def _read_step(fact: Single) -> _Step | None:
    match = _FRONT.match(fact.wording.gapped) or _END.match(fact.wording.gapped)
    if match is None or GAP in match["event"]:
        return None
    said = match["event"]
    if len(said.split()) > _LONGEST or _TELLING.search(said):
        return None
    return _Step(polish(capitalise(said)), fact.answer, _find_proofs(said, fact))


def _find_proofs(said: str, fact: Single) -> tuple[QuotedSpan, ...]:
    """Find the sentences that date an event, where these name by themselves all that it names."""
    dated = tuple(source for source in fact.sources if fact.answer in source.quote)
    quoted = level(" ".join(source.quote for source in dated))
    named = all(name in quoted for name in _NAMED.findall(level(said)))
    told = find_stems(fact.subject) <= find_stems(quoted)
    return dated if dated and named and told else fact.sources


def _choose(steps: Iterator[_Step]) -> list[_Step]:
    """Choose one event a year, none that says nearly what another says; oldest first."""
    chosen: dict[str, _Step] = {}
    for step in steps:
        if step.year not in chosen and not any(_are_alike(step, o) for o in chosen.values()):
            chosen[step.year] = step
    return [chosen[year] for year in sorted(chosen)]


def _are_alike(one: _Step, other: _Step) -> bool:
    return len(one.stems & other.stems) > _SAME * len(one.stems | other.stems)


def _share_name(steps: Sequence[_Step]) -> Iterator[_Step]:
    """Go through the steps that speak of the one name that most of them share."""
    names = Counter(name for step in steps for name in dict.fromkeys(_NAME.findall(step.said)))
    most = max(names, key=lambda name: (names[name], name), default="")
    return (step for step in steps if most and most in _NAME.findall(step.said))


def _deal(steps: Sequence[_Step]) -> Iterator[tuple[_Step, ...]]:
    """Deal events out into stories, so that each spans their time."""
    stories = min(_MOST_STORIES, len(steps) // _WANTED) or int(len(steps) >= _FEWEST)
    for first in range(stories):
        yield tuple(steps[first::stories][:_MOST])


def _make(steps: Sequence[_Step]) -> Ordering:
    said = tuple(step.said for step in steps)
    return Ordering(
        kind=FactKind.DATE,
        subject=", ".join(said),
        relation="ordre des événements",
        steps=said,
        years=tuple(step.year for step in steps),
        instruction=f"{_INSTRUCTION} survenus entre {steps[0].year} et {steps[-1].year}.",
        sources=tuple(dict.fromkeys(s for step in steps for s in step.sources)),
    )
