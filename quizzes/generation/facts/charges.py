"""All that a body is there to do, among the tasks of others; and which body does what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.duties import Duty, read_duties
from quizzes.generation.facts.records import Listing, Matching
from quizzes.generation.french.classes import ORGAN, PERSON, Class
from quizzes.generation.french.elision import of, to
from quizzes.generation.french.typography import ask
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.telling import is_of_one_family, tells
from quizzes.generation.records import CognitiveLevel, FactKind, QuotedSpan
from quizzes.generation.wording import find_stems, fold

_SET = "tâches"
"""The lexicon’s set of tasks that nobody in the field has."""
_FEWEST_OWN, _MOST_OWN = 2, 4
_FEWEST_OTHERS, _MOST_OTHERS = 2, 4
_FEWEST_BODIES, _MOST_BODIES = 3, 5
_KIN = 5
"""So many letters at the head make two names kin: a secretary, the secretariat."""
_ALIKE = 0.34
_LONGEST, _LONGER = 13, 2.0


@dataclass(frozen=True, slots=True)
class _Body:
    """A body with all that it does."""

    name: str
    core: str
    """Its name without article and owner."""
    kind: Class
    house: str
    """The document that speaks of it first."""
    duties: tuple[Duty, ...]
    said: str
    """What sentences about it say, folded."""


def find_charges(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Listing | Matching]:
    """Find bodies with several tasks, and houses with several bodies."""
    bodies = _gather(read_duties(statements, lexicon), statements)
    for body in bodies:
        own = _drop_alike([d.task.text for d in body.duties])[:_MOST_OWN]
        others = (*_find_others(body, bodies, own), *lexicon.sets.get(_SET, ()))
        if len(own) >= _FEWEST_OWN and len(others) >= _FEWEST_OTHERS:
            yield _list(body, own, others)
    for house in dict.fromkeys(body.house for body in bodies):
        yield from _match([body for body in bodies if body.house == house])


def _gather(duties: Sequence[Duty], statements: Sequence[Statement]) -> tuple[_Body, ...]:
    found: dict[tuple[str, str], list[Duty]] = {}
    for duty in duties:
        if duty.is_body and len(duty.task.text.split()) <= _LONGEST:
            place = duty.sources[0].document, fold(duty.holder.text)
            found.setdefault(place, []).append(duty)
    said: dict[tuple[str, str], str] = {}
    for statement in statements:
        for clause in statement.clauses:
            place = statement.sentence.document.name, fold(clause.subject.bare)
            said[place] = said.get(place, "") + fold(clause.predicate)
    return tuple(_make(group, said) for group in found.values())


def _make(duties: Sequence[Duty], said: Mapping[tuple[str, str], str]) -> _Body:
    first = duties[0]
    document, bare = first.sources[0].document, first.holder.bare
    core = bare.removesuffix(f" {of(first.scope)}") if first.scope else bare
    told = (said.get((document, fold(name)), "") for name in dict.fromkeys((bare, core)))
    return _Body(first.holder.text, core, first.kind, document, tuple(duties), "".join(told))


def _find_others(body: _Body, bodies: Sequence[_Body], own: Sequence[str]) -> tuple[str, ...]:
    """Find tasks of other bodies of the house that surely are not this one’s."""
    apart = [o for o in bodies if o.house == body.house and _are_apart(body, o)]
    texts = [duty.task.text for other in apart for duty in other.duties]
    mine = [duty.task.text for duty in body.duties]
    size = sum(map(len, own)) / max(len(own), 1)
    named = find_stems(body.core.split(" ", maxsplit=1)[0])
    fitting = [
        text
        for text in texts
        if not any(_are_alike(text, task) for task in mine)
        and max(size, len(text)) <= _LONGER * min(size, len(text))
        and not named <= find_stems(text)
    ]
    fitting.sort(key=lambda text: abs(len(text) - size))
    return _drop_alike(fitting)[:_MOST_OTHERS]


def _are_apart(one: _Body, other: _Body) -> bool:
    """Tell whether two bodies have each its own tasks: none is part, head or tool of the other."""
    first, second = fold(one.core), fold(other.core)
    if first in second or second in first or (first[:_KIN] == second[:_KIN]):
        return False
    return first not in other.said and second not in one.said


def _are_alike(one: str, other: str) -> bool:
    first, second = find_stems(one), find_stems(other)
    return len(first & second) >= _ALIKE * min(len(first), len(second))


def _drop_alike(texts: Sequence[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for text in texts:
        if not any(_are_alike(text, other) for other in kept):
            kept.append(text)
    return tuple(kept)


def _list(body: _Body, own: tuple[str, ...], others: tuple[str, ...]) -> Listing:
    return Listing(
        kind=FactKind.ROLE,
        subject=body.name,
        relation="attributions",
        answers=own,
        question=ask(f"quelles tâches reviennent {to(body.name)}"),
        sources=_prove(body, own),
        outsiders=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.9,
    )


def _prove(body: _Body, own: Sequence[str]) -> tuple[QuotedSpan, ...]:
    used = [duty for duty in body.duties if duty.task.text in own]
    return tuple(dict.fromkeys(source for duty in used for source in duty.sources))


def _match(bodies: Sequence[_Body]) -> Iterator[Matching]:
    """Pair the bodies of a house with one task each, where no task could be another one’s."""
    pairs: dict[str, Duty] = {}
    for body in bodies:
        if duty := _choose(body, bodies, pairs):
            pairs[body.name] = duty
    chosen = list(pairs.items())[:_MOST_BODIES]
    if len(chosen) < _FEWEST_BODIES:
        return
    noun = _name_all([duty.kind for _, duty in chosen])
    scope = chosen[0][1].scope
    whose = f" {of(scope)}" if scope and all(d.scope == scope for _, d in chosen) else ""
    yield Matching(
        kind=FactKind.ROLE,
        subject=f"{noun}{whose}",
        relation="rôle",
        pairs=tuple((_shorten(name, scope), duty.task.text) for name, duty in chosen),
        instruction=f"Associez chaque {noun}{whose} à une tâche qui lui revient.",
        sources=tuple(dict.fromkeys(source for _, duty in chosen for source in duty.sources)),
    )


def _choose(body: _Body, bodies: Sequence[_Body], taken: Mapping[str, Duty]) -> Duty | None:
    """Choose the first task that names no other body and is like no one else’s."""
    others = [o for o in bodies if o is not body]
    foreign = [d.task.text for o in others for d in o.duties]
    known = [o for o in others if o.name in taken]
    if not all(_are_apart(body, other) for other in known):
        return None
    for duty in body.duties:
        said = duty.task.text
        named = any(fold(o.core) in fold(said) for o in others)
        told = find_stems(body.core) & find_stems(said) or _tells(said, body.core)
        if not named and not told and not any(_are_alike(said, text) for text in foreign):
            return duty
    return None


def _tells(said: str, core: str) -> bool:
    return tells(said, core) or is_of_one_family(said, core)


def _name_all(kinds: Sequence[Class]) -> str:
    if all(kind is ORGAN for kind in kinds):
        return "organe"
    return "responsable" if all(kind is PERSON for kind in kinds) else "instance"


def _shorten(name: str, scope: str) -> str:
    """Leave out the owner that the instruction names."""
    return name.removesuffix(f" {of(scope)}") if scope else name
