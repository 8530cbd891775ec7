"""How the learners of a cohort are doing: a row each, with its modules and quizzes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Count, F

from accounts.models import User
from progress.models import CohortMember, QuizResult
from progress.queries.facts import (
    Facts,
    lessons_read,
    modules_completed,
    read_facts,
    results_of,
)
from progress.queries.outlines import ModuleOutline, Outline, QuizOutline
from progress.queries.verdicts import Judge, Status, Verdict


@dataclass(frozen=True, slots=True)
class ModuleRow:
    """How far a learner is in a module."""

    module: ModuleOutline
    lessons_done: int
    best_fraction: Decimal | None
    """Mean of its quizzes done, as with the next."""
    last_fraction: Decimal | None
    completed_at: datetime | None


@dataclass(frozen=True, slots=True)
class QuizRow:
    """How a learner does in a quiz that they took."""

    quiz: QuizOutline
    result: QuizResult


@dataclass(frozen=True, slots=True)
class LearnerRow:
    """How one learner of a cohort is doing."""

    learner: User
    outline: Outline
    facts: Facts
    verdict: Verdict
    share_done: float
    due_on: date | None
    completed_at: datetime | None
    updated_at: datetime
    """When the row changed last; the passing of time is no change."""
    modules: tuple[ModuleRow, ...]
    quizzes: tuple[QuizRow, ...]
    """Those that have a result, in the order of the outline."""


@dataclass(slots=True)
class _Details:
    """What learners did in each module and quiz, by learner and then by module or quiz."""

    lessons: dict[tuple[int, int], int] = field(default_factory=dict)
    completed: dict[tuple[int, int], datetime] = field(default_factory=dict)
    results: dict[int, dict[int, QuizResult]] = field(default_factory=lambda: defaultdict(dict))


def read_rows(judge: Judge, members: Sequence[CohortMember]) -> list[LearnerRow]:
    """Read the rows of some members with their learners, in as many queries for all as for one."""
    learners = [member.learner_id for member in members]
    facts = read_facts(judge.outline, learners)
    details = _read_details(judge.outline, learners)
    return [_describe(judge, member, facts[member.learner_id], details) for member in members]


def last_change(member: CohortMember, facts: Facts) -> datetime:
    """Tell when the row of a member changed last: joining is the first change."""
    return max(member.joined_at, facts.changed_at or member.joined_at)


def _describe(judge: Judge, member: CohortMember, facts: Facts, details: _Details) -> LearnerRow:
    outline, results = judge.outline, details.results[member.learner_id]
    verdict = judge.judge(member, facts)
    quizzes = (QuizRow(one, results[one.id]) for one in outline.quizzes if one.id in results)
    return LearnerRow(
        learner=member.learner,
        outline=outline,
        facts=facts,
        verdict=verdict,
        share_done=judge.share_done(facts),
        due_on=facts.due_on,
        completed_at=facts.completed_at if verdict.status is Status.COMPLETED else None,
        updated_at=last_change(member, facts),
        modules=tuple(_describe_modules(member.learner_id, outline, details)),
        quizzes=tuple(quizzes),
    )


def _describe_modules(learner: int, outline: Outline, details: _Details) -> Iterator[ModuleRow]:
    taken = details.results[learner]
    for module in outline.modules:
        own = [taken[q.id] for q in outline.quizzes if q.module_id == module.id and q.id in taken]
        yield ModuleRow(
            module=module,
            lessons_done=details.lessons.get((learner, module.id), 0),
            best_fraction=_mean([result.best_fraction for result in own]),
            last_fraction=_mean([result.last_fraction for result in own]),
            completed_at=details.completed.get((learner, module.id)),
        )


def _read_details(outline: Outline, learners: Collection[int]) -> _Details:
    read = lessons_read(outline, learners).values_list("enrolment__learner", "lesson__module")
    completed = modules_completed(outline, learners)
    details = _Details(
        lessons={(who, module): count for who, module, count in read.annotate(Count("pk"))},
        completed={
            (who, module): at
            for who, module, at in completed.values_list(
                "enrolment__learner", "module", "completed_at"
            )
        },
    )
    rows: Any = results_of(outline, learners).annotate(learner=F("enrolment__learner"))
    for result in rows:
        details.results[result.learner][result.quiz_id] = result
    return details


def _mean(fractions: Sequence[Decimal]) -> Decimal | None:
    return sum(fractions, Decimal(0)) / len(fractions) if fractions else None
