"""What bodies, people and things are there to do, asked from who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.actors import BODIES, kind_of, scope_of
from quizzes.generation.facts.announced import Announced, list_announced
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import (
    DATABASE,
    PACT,
    PROGRAMME,
    TOOL,
    Class,
    class_of,
)
from quizzes.generation.french.elision import of, to
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.french.words import strip_article
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.activating import activate
from quizzes.generation.realisation.emptiness import says_nothing
from quizzes.generation.realisation.questions import which
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.realisation.tasks import Task, read_tasks
from quizzes.generation.realisation.telling import is_akin, tells
from quizzes.generation.records import CognitiveLevel, FactKind, QuotedSpan
from quizzes.generation.wording import find_stems, fold

_THINGS = frozenset({TOOL, DATABASE, PROGRAMME, PACT})
_SEVERAL = re.compile(r",| et (?:le |la |l’|les |d[eu] |[A-ZÀ-Ý]{3})")
_AIMS = frozenset({"mission", "but", "objectif", "rôle", "vocation", "ambition", "objet"})
"""What a source calls a task that is the whole of what something is for."""
_FEWEST, _MOST = 2, 6
_WORTH_OF_ONE = 0.85
_KIN = 5
"""So many letters at the head make two names kin: a secretary, the secretariat."""
_ALIKE = 0.34
_SHORTEST, _LONGEST = 0.5, 1.6
"""How much shorter or longer than a task another one may be that stands beside it."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A task and who has it: ``holder`` is named with its owner where it has one."""

    subject: str
    holder: Phrase
    kind: Class
    task: Task
    relation: str
    scope: str
    sources: tuple[QuotedSpan, ...]

    @property
    def answer(self) -> str:
        """The task as an option gives it: a thing serves "à" something."""
        return self.task.text if self.is_body or self.task.noun else f"à {self.task.text}"

    @property
    def is_body(self) -> bool:
        """Tell whether somebody has it, and no tool or programme."""
        return self.kind in BODIES


def find_duties(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Single]:
    """Find what named bodies and things are there to do, among the tasks of others."""
    duties = read_duties(statements, lexicon)
    for duty in duties:
        others = _choose_others(duty, duties)
        if len(others) >= _FEWEST and not says_nothing(duty.task.text):
            alone = sum(other.holder == duty.holder for other in duties) == 1
            yield _make(duty, others, alone=alone)


def read_duties(statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Duty, ...]:
    """Read every task of a named body or thing, each once."""
    found: dict[tuple[str, str], Duty] = {}
    for said in (*_list_clauses(statements), *list_announced(statements)):
        for duty in _read(said, lexicon):
            found.setdefault((fold(duty.holder.text), fold(duty.task.text)), duty)
    return tuple(found.values())


def _list_clauses(statements: Sequence[Statement]) -> Iterator[Announced]:
    for statement in statements:
        for clause in () if statement.when else statement.clauses:
            yield Announced(statement, activate(clause), statement.sources)


def _read(said: Announced, lexicon: Lexicon) -> Iterator[Duty]:
    statement, subject = said.statement, said.clause.subject
    kind = kind_of(subject, lexicon)
    if kind not in BODIES | _THINGS or not is_named(subject, statement):
        return
    if subject.text.startswith(("un ", "une ")) or _SEVERAL.search(subject.text):
        return
    if not subject.has_article:
        return
    scope = scope_of(statement, subject)
    holder = _name_owner(subject, statement) if scope else subject
    for task in read_tasks(said.clause):
        if kind is not None and not _is_told(holder, task.text):
            yield Duty(subject.text, holder, kind, task, said.clause.predicate, scope, said.sources)


def _name_owner(subject: Phrase, statement: Statement) -> Phrase:
    speaker = statement.speaker
    if speaker is None or speaker.bare in subject.text:
        return subject
    return replace(subject, text=f"{subject.text} {of(speaker.text)}")


def _is_told(holder: Phrase, task: str) -> bool:
    """Tell whether the name of somebody says already what they do."""
    shared = bool(find_stems(holder.text) & find_stems(task))
    return shared or tells(holder.text, task) or is_akin(holder.head, task)


def _choose_others(duty: Duty, duties: Sequence[Duty]) -> tuple[str, ...]:
    """Choose the tasks of others that surely are not this one’s, the nearest in length first."""
    others = [o for o in duties if o.is_body is duty.is_body and share_house(o, duty)]
    kin = [o for o in others if not are_tied(o, duty, duties) and not _is_near(o, duty, duties)]
    fitting = [o.answer for o in kin if _fits(o.answer, duty)]
    fitting.sort(key=lambda text: abs(len(text) - len(duty.task.text)))
    near = _drop_alike(fitting)
    if len(near) >= _FEWEST:
        return near
    far = [o.answer for o in duties if o.is_body is duty.is_body and _is_portable(o, duty, duties)]
    return _drop_alike((*near, *(text for text in far if _fits(text, duty))))


def _is_portable(other: Duty, duty: Duty, duties: Sequence[Duty]) -> bool:
    """Tell whether a task of another house names nothing that only that house has."""
    if share_house(other, duty) or _is_near(other, duty, duties):
        return False
    words = other.task.text.split()
    return not any(word[:1].isupper() or "’" in word or class_of(word) for word in words)


def share_house(one: Duty, other: Duty) -> bool:
    """Tell whether two belong to one organisation, or one document speaks of both."""
    if one.scope and other.scope:
        return one.scope == other.scope
    return one.sources[0].document == other.sources[0].document


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
    share = len(text) / len(duty.answer)
    named = fold(strip_article(duty.subject)) in fold(text)
    return _SHORTEST <= share <= _LONGEST and not named and text != duty.answer


def _drop_alike(texts: Sequence[str]) -> tuple[str, ...]:
    """Take each task once; two that say the same are no two options."""
    kept: list[str] = []
    for text in texts:
        stems = find_stems(text)
        if all(len(stems & find_stems(k)) < _ALIKE * len(stems) for k in kept):
            kept.append(text)
    return tuple(kept[:_MOST])


def _make(duty: Duty, siblings: tuple[str, ...], *, alone: bool) -> Single:
    """One of several tasks is worth less than the question for all of them."""
    worth = 0.95 if duty.task.charged else 0.9
    return Single(
        kind=FactKind.ROLE if duty.is_body else FactKind.DEFINITION,
        subject=duty.subject,
        relation=duty.relation,
        answer=duty.answer,
        answer_kind=AnswerKind.NAME,  # a name's options come from its siblings alone
        wording=Wording(_ask(duty, alone=alone)),
        sources=duty.sources,
        siblings=siblings,
        level=CognitiveLevel.UNDERSTAND,
        facet=duty.task.text,
        worth=worth if alone else _WORTH_OF_ONE,
    )


def _ask(duty: Duty, *, alone: bool) -> str:
    """Ask for the role of a body with one task, and for a task of one that has several."""
    holder = duty.holder
    gender = gender_of(duty.task.noun) if duty.task.noun in _AIMS else None
    if gender is not None:
        named = with_article(duty.task.noun, gender)
        return ask(f"{which('', gender).strip()} est {named} {of(holder.text)}")
    if duty.is_body:
        role = f"quel est le rôle {of(holder.text)}"
        return ask(role if alone else f"quelle tâche revient {to(holder.text)}")
    verb = "servent" if holder.plural else "sert"
    return ask(f"à quoi {verb} {holder.text}")
