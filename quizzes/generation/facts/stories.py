"""The dated events of one document, to be put in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.events import Event, find_events, tells_of, without_setting
from quizzes.generation.facts.records import Ordering
from quizzes.generation.french.typography import capitalise, polish
from quizzes.generation.records import FactKind

_FEWEST, _MOST, _WANTED = 3, 5, 4
_LONGEST = 15
_MOST_STORIES = 3
_TELLING = re.compile(
    r"\b(?:premi[eè]re?s?|deuxième|second\w*|troisième|derni[eè]re?s?|depuis|suivante?s?|ensuite|"
    r"puis|enfin|nouve\w+|ancien\w*|initial\w*|remplac\w+|succéd\w+|désormais|encore|déjà|"
    r"rebaptis\w+|actuel\w*|re\w+é|à nouveau|alors|temps|fois)\b",
    re.IGNORECASE,
)
"""Words that tell a step’s place in the order."""
_SAME = 0.5
_INSTRUCTION = "Classez, du plus ancien au plus récent, ces événements"


def find_stories(statements: Sequence[Statement]) -> Iterator[Ordering]:
    """Find three to five events of a document, a year apart, told in steps of one form."""
    events = [e for s in statements for e in find_events(s) if _is_step(e)]
    for story in _deal(_choose(events)):
        yield _make(story)


def _is_step(event: Event) -> bool:
    clause = without_setting(event)
    words = len(clause.text.split())
    return not event.when.since and words <= _LONGEST and not _TELLING.search(clause.text)


def _choose(events: Sequence[Event]) -> list[Event]:
    """Choose one event a year, none that says nearly what another says; oldest first."""
    chosen: dict[str, Event] = {}
    for event in events:
        said = tells_of(event)
        twins = (len(said & tells_of(o)) > _SAME * len(said | tells_of(o)) for o in chosen.values())
        if event.when.year not in chosen and not any(twins):
            chosen[event.when.year] = event
    return [chosen[year] for year in sorted(chosen)]


def _deal(events: Sequence[Event]) -> Iterator[tuple[Event, ...]]:
    """Deal the events of a document out into stories, so that each spans its time."""
    stories = min(_MOST_STORIES, len(events) // _WANTED) or int(len(events) >= _FEWEST)
    for first in range(stories):
        yield tuple(events[first::stories][:_MOST])


def _make(events: Sequence[Event]) -> Ordering:
    first, last = events[0].when.year, events[-1].when.year
    steps = tuple(polish(capitalise(without_setting(event).text)) for event in events)
    return Ordering(
        kind=FactKind.DATE,
        subject=", ".join(steps),
        relation="ordre des événements",
        steps=steps,
        instruction=polish(f"{_INSTRUCTION} survenus entre {first} et {last}."),
        sources=tuple(dict.fromkeys(s for event in events for s in event.statement.sources)),
    )
