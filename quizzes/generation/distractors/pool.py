"""Everything of one kind that the corpus, the lexicon and the world name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from quizzes.generation.analysis.speakers import entity_phrase
from quizzes.generation.distractors.likeness import Likeness
from quizzes.generation.facts.names import Named
from quizzes.generation.facts.records import AnswerKind, Found, Listing, Single
from quizzes.generation.french.classes import class_of
from quizzes.generation.french.forms import Form, form_of
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.wording import fold

_Key = TypeVar("_Key", str, Form)


@dataclass(frozen=True, eq=False)
class Pool:
    """Names by class, phrases by form, years, and the closed sets of the lexicon."""

    names: Mapping[str, tuple[str, ...]]
    years: tuple[int, ...]
    owners: Mapping[str, str]
    """By folded name: the organisation that a body belongs to, where it is known."""
    phrases: Mapping[Form, tuple[str, ...]]
    """What phrases answer some question, by their grammatical form."""
    likeness: Likeness

    def of(self, group: str) -> tuple[str, ...]:
        """List what belongs to a class, what the corpus says first."""
        return self.names.get(group, ())

    def around(self, group: str, name: str) -> tuple[str, ...]:
        """List the part of a class that a name is in: the set "ville d’Europe" parts "ville"."""
        parts = (part for part in self.names if part.startswith(f"{group} "))
        return next((self.names[part] for part in parts if name in self.names[part]), ())

    def of_form(self, phrase: str) -> tuple[str, ...]:
        """List the phrases that have the grammatical form of one of them."""
        return self.phrases.get(form_of(phrase), ())


def fill_pool(found: Sequence[Found], named: Sequence[Named], lexicon: Lexicon) -> Pool:
    """Gather names, phrases and years from the facts and clauses of a run and from its lexicon."""
    phrases = [f for f in _singles(found) if f.answer_kind is AnswerKind.PHRASE]
    return Pool(
        names=_group(_go_through(found, named, lexicon)),
        years=tuple(sorted({int(f.answer) for f in _singles(found) if _is_year(f)})),
        owners=_find_owners(found, named, lexicon),
        phrases=_group((form_of(fact.answer), fact.answer) for fact in phrases),
        likeness=Likeness.of(text for f in phrases for text in (f.answer, *f.siblings)),
    )


def _go_through(
    found: Sequence[Found], named: Sequence[Named], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Go through groups and names: what facts answer, what clauses name, what the lexicon adds."""
    for one in found:
        if isinstance(one, Single):
            yield _name(one, lexicon)
        elif isinstance(one, Listing):
            yield from ((one.group, answer) for answer in one.answers)
    yield from ((one.group, one.text) for one in named)
    yield from ((entity.type, entity_phrase(entity).text) for entity in lexicon.entities)
    yield from ((group, text) for group, members in lexicon.sets.items() for text in members)


def _name(one: Single, lexicon: Lexicon) -> tuple[str, str]:
    """Give an answer and its class; an expansion is the name of a thing, once it has an article."""
    if one.answer_kind is not AnswerKind.EXPANSION:
        return one.group, one.answer
    head = one.answer.split(" ")[0]
    kind, gender, known = class_of(head), gender_of(head), lexicon.find(one.answer)
    group = known.type if known else kind.name if kind else ""
    return (group if gender else ""), with_article(one.answer, gender)


def _group(pairs: Iterable[tuple[_Key, str]]) -> dict[_Key, tuple[str, ...]]:
    """Put texts together by their keys, each once, as it is first spelled."""
    grouped: dict[_Key, dict[str, str]] = defaultdict(dict)
    for key, text in pairs:
        if key:
            grouped[key].setdefault(fold(text), text)
    return {key: tuple(texts.values()) for key, texts in grouped.items()}


def _find_owners(
    found: Sequence[Found], named: Sequence[Named], lexicon: Lexicon
) -> dict[str, str]:
    owners = {fold(one.text): one.scope for one in named if one.scope}
    owners |= {fold(one.answer): one.scope for one in _singles(found) if one.scope}
    return owners | {fold(entity_phrase(e).text): e.owner for e in lexicon.entities if e.owner}


def _singles(found: Sequence[Found]) -> Iterator[Single]:
    return (one for one in found if isinstance(one, Single))


def _is_year(fact: Single) -> bool:
    return fact.answer_kind is AnswerKind.YEAR
