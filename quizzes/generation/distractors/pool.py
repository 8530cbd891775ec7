"""Everything of one kind that the corpus and the lexicon name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.speakers import entity_phrase
from quizzes.generation.facts.names import Named
from quizzes.generation.facts.records import AnswerKind, Found, Listing, Matching, Single
from quizzes.generation.french.classes import class_of
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.wording import fold

_PLACES = {AnswerKind.CITY: "ville", AnswerKind.COUNTRY: "pays"}


@dataclass(frozen=True, eq=False)
class Pool:
    """Names by class, years, and the closed sets of the lexicon."""

    names: Mapping[str, tuple[str, ...]]
    years: tuple[int, ...]
    owners: Mapping[str, str]
    """By folded name: the organisation that a body belongs to, where it is known."""

    def of(self, group: str) -> tuple[str, ...]:
        """List what belongs to a class, what the corpus says first."""
        return self.names.get(group, ())

    def around(self, group: str, name: str) -> tuple[str, ...]:
        """List the part of a class that a name is in: the set "ville d’Europe" parts "ville"."""
        parts = (part for part in self.names if part.startswith(f"{group} "))
        return next((self.names[part] for part in parts if name in self.names[part]), ())


def fill_pool(found: Sequence[Found], named: Sequence[Named], lexicon: Lexicon) -> Pool:
    """Gather names and years from the facts and clauses of a run and from its lexicon."""
    names: dict[str, list[str]] = defaultdict(list)
    for group, text in _go_through(found, named, lexicon):
        names[group].append(text)
    years = {int(f.answer) for f in _singles(found) if f.answer_kind is AnswerKind.YEAR}
    unique = {group: tuple(_unique(members)) for group, members in names.items()}
    owners = {fold(one.text): one.scope for one in named if one.scope}
    owners |= {fold(one.answer): one.scope for one in _singles(found) if one.scope}
    owners |= {fold(entity_phrase(e).text): e.owner for e in lexicon.entities if e.owner}
    return Pool(unique, tuple(sorted(years)), owners)


def _go_through(
    found: Sequence[Found], named: Sequence[Named], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Go through groups and names: what facts answer, what clauses name, what the lexicon adds."""
    for one in found:
        yield from (pair for pair in _named(one, lexicon) if pair[0])
    yield from ((one.group, one.text) for one in named)
    yield from ((entity.type, entity_phrase(entity).text) for entity in lexicon.entities)
    yield from ((group, text) for group, members in lexicon.sets.items() for text in members)


def _named(one: Found, lexicon: Lexicon) -> Iterable[tuple[str, str]]:
    if isinstance(one, Matching):
        return []
    if isinstance(one, Listing):
        return [(one.group, answer) for answer in one.answers]
    if one.answer_kind is AnswerKind.EXPANSION:
        head = one.answer.split(" ")[0]
        kind, gender, known = class_of(head), gender_of(head), lexicon.find(one.answer)
        group = known.type if known else kind.name if kind else ""
        return [(group, with_article(one.answer, gender))] if gender else []
    return [(one.group, one.answer)] if one.group else []


def _singles(found: Sequence[Found]) -> Iterable[Single]:
    return (one for one in found if isinstance(one, Single))


def _unique(names: Iterable[str]) -> Iterable[str]:
    return {fold(name): name for name in reversed(list(names))}.values().__reversed__()
