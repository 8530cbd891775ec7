"""What bodies, people and things are there to do, asked from who they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.actors import BODIES, kind_of, scope_of
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import (
    DATABASE,
    PACT,
    PROGRAMME,
    TOOL,
    Class,
)
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.questions import which
from quizzes.generation.realisation.subjects import stands_alone, with_owner
from quizzes.generation.realisation.tasks import Task, read_tasks
from quizzes.generation.realisation.telling import tells
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems, fold

_THINGS = frozenset({TOOL, DATABASE, PROGRAMME, PACT})
_SET = "tâches"
"""The lexicon’s set of tasks that nobody in the field has."""
_FEWEST, _MOST = 2, 4
_KIN = 5
"""So many letters at the head make two names kin: a secretary, the secretariat."""
_ALIKE = 0.34
_LONGER = 1.6


@dataclass(frozen=True, slots=True)
class Duty:
    """A task and who has it: ``holder`` is named with its owner where it has one."""

    holder: Phrase
    kind: Class
    task: Task
    relation: str
    scope: str
    statement: Statement

    @property
    def is_body(self) -> bool:
        """Tell whether somebody has it, and no tool or programme."""
        return self.kind in BODIES


def find_duties(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Single]:
    """Find what a document’s named bodies and things are there to do, among others’ tasks."""
    duties = read_duties(statements, lexicon)
    for duty in duties:
        siblings = _choose_others(duty, duties, lexicon)
        if len(siblings) >= _FEWEST:
            yield _make(duty, siblings)


def read_duties(statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Duty, ...]:
    """Read every task of a named body or thing, each once."""
    found: dict[tuple[str, str], Duty] = {}
    for statement in statements:
        for duty in _read(statement, lexicon):
            found.setdefault((fold(duty.holder.text), fold(duty.task.text)), duty)
    return tuple(found.values())


def _read(statement: Statement, lexicon: Lexicon) -> Iterator[Duty]:
    for clause in statement.clauses:
        subject = clause.subject
        kind = kind_of(subject, lexicon)
        if kind not in BODIES | _THINGS or statement.when or not stands_alone(subject):
            continue
        if subject.text.startswith(("un ", "une ")) or not subject.has_article:
            continue
        holder = with_owner(subject, statement, "")
        for task in read_tasks(clause):
            if kind is not None and not _is_told(holder, task.text):
                scope = scope_of(statement, subject)
                yield Duty(holder, kind, task, clause.predicate, scope, statement)


def _is_told(holder: Phrase, task: str) -> bool:
    """Tell whether the name of somebody says already what they do."""
    return bool(find_stems(holder.text) & find_stems(task)) or tells(holder.text, task)


def _choose_others(duty: Duty, duties: Sequence[Duty], lexicon: Lexicon) -> tuple[str, ...]:
    """Choose the tasks of others that surely are not this one’s, the nearest in length first."""
    others = [o for o in duties if o.is_body is duty.is_body and _share_house(o, duty)]
    named = {fold(o.holder.text): o for o in others}
    kin = [o for o in others if not are_tied(o, duty, duties) and not _is_near(o, duty, duties)]
    texts = [o.task.text for o in kin]
    if len(named) > 1 and duty.is_body and len(texts) < _FEWEST:
        texts += list(lexicon.sets.get(_SET, ()))
    fitting = [text for text in texts if _fits(text, duty)]
    fitting.sort(key=lambda text: abs(len(text) - len(duty.task.text)))
    return _drop_alike(fitting)


def _share_house(one: Duty, other: Duty) -> bool:
    """Tell whether two belong to one organisation, or one document speaks of both."""
    if one.scope or other.scope:
        return one.scope == other.scope
    return one.statement.sentence.document is other.statement.sentence.document


def are_tied(one: Duty, other: Duty, duties: Sequence[Duty]) -> bool:
    """Tell whether what one does may be said of the other: the same, its head, its part."""
    first, second = one.holder.bare, other.holder.bare
    if fold(first) in fold(second) or fold(second) in fold(first) or _are_kin(first, second):
        return True
    said = {fold(d.holder.bare): "" for d in duties}
    for duty in duties:
        said[fold(duty.holder.bare)] += fold(duty.relation)
    return fold(first) in said[fold(second)] or fold(second) in said[fold(first)]


def _are_kin(one: str, other: str) -> bool:
    first, second = (fold(name.split(maxsplit=1)[0]) for name in (one, other))
    return first[:_KIN] == second[:_KIN] and first != second


def _is_near(other: Duty, duty: Duty, duties: Sequence[Duty]) -> bool:
    """Tell whether a task is nearly one of those that this body has."""
    own = [d for d in duties if d.holder == duty.holder]
    return any(share_sense(other.task, d.task) for d in own)


def share_sense(one: Task, other: Task) -> bool:
    """Tell whether two tasks may be one in other words: a third of what they say is the same."""
    first, second = find_stems(one.text), find_stems(other.text)
    return len(first & second) >= _ALIKE * min(len(first), len(second))


def _fits(text: str, duty: Duty) -> bool:
    """Tell whether a text may stand beside a task: of a length, and it does not name its owner."""
    short, long = sorted((len(text), len(duty.task.text)))
    named = fold(duty.holder.bare.split(" d’")[0]) in fold(text)
    return long <= _LONGER * short and not named and text != duty.task.text


def _drop_alike(texts: Sequence[str]) -> tuple[str, ...]:
    """Take each task once; two that say the same are no two options."""
    kept: list[str] = []
    for text in texts:
        stems = find_stems(text)
        if all(len(stems & find_stems(k)) < _ALIKE * len(stems) for k in kept):
            kept.append(text)
    return tuple(kept[:_MOST])


def _make(duty: Duty, siblings: tuple[str, ...]) -> Single:
    return Single(
        kind=FactKind.ROLE if duty.is_body else FactKind.DEFINITION,
        subject=duty.holder.text,
        relation=duty.task.text,
        answer=duty.task.text,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(_ask(duty)),
        sources=duty.statement.sources,
        siblings=siblings,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.95 if duty.task.charged else 0.9,
    )


def _ask(duty: Duty) -> str:
    holder = duty.holder
    gender = gender_of(duty.task.noun) if duty.task.noun else None
    if gender is not None:
        named = with_article(duty.task.noun, gender)
        return ask(f"{which('', gender).strip()} est {named} {of(holder.text)}")
    if duty.is_body:
        return ask(f"quel est le rôle {of(holder.text)}")
    verb = "servent" if holder.plural else "sert"
    return ask(f"à quoi {verb} {holder.text}")
