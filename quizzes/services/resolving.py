"""Stores what people choose where the sources disagree; the next run of the writer follows it.

QuizError
└── ResolutionRefused
    ├── NothingChosen
    ├── TimeMissing
    ├── TimeReversed
    ├── ResolutionNeedsReason
    ├── ReadByEarlierWriter
    └── ResolvedMeanwhile
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course, heavy
from quizzes.errors import QuizError
from quizzes.models import (
    ChosenStatement,
    Conflict,
    ConflictChoice,
    ConflictOutcome,
    ConflictStatement,
    QuestionVersion,
    Review,
    Verdict,
)
from quizzes.queries.contradicted import resting_on
from quizzes.services.composing import recompose_quizzes

RULED_OUT = gettext_noop(
    "Where the sources disagree, another statement was chosen than this question rests on."
)


class ResolutionRefused(QuizError):
    """A choice is not taken; nothing is stored."""

    code = "resolution_refused"


class NothingChosen(ResolutionRefused):
    """The statement that holds is none of the conflict."""

    code = "nothing_chosen"
    message = _("Choose the statement that holds.")


class TimeMissing(ResolutionRefused):
    """Statements that hold for a time each need their times."""

    code = "time_missing"
    message = _("Say of each side from when or until when it holds.")


class TimeReversed(ResolutionRefused):
    """A statement would end before it begins."""

    code = "time_reversed"
    message = _("A statement cannot hold until a day before it begins.")


class ResolutionNeedsReason(ResolutionRefused):
    """A choice needs a reason."""

    code = "reason_needed"
    message = _("Say why: the reason is kept with the choice.")


class ReadByEarlierWriter(ResolutionRefused):
    """What each statement says is not stored: no run could tell which of them was chosen."""

    code = "read_by_earlier_writer"
    message = _("An earlier version of the writer found this. Start a run first, then choose.")


class ResolvedMeanwhile(ResolutionRefused):
    """Somebody else chose since the conflict was looked at."""

    code = "ruled_meanwhile"
    message = _("Somebody else chose meanwhile; look at their choice.")


@dataclass(frozen=True, slots=True)
class Period:
    """From when until when a statement holds, both days included."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A choice, and the questions that it took out of use."""

    choice: ConflictChoice
    stale: tuple[QuestionVersion, ...]


@transaction.atomic
def resolve(
    *,
    conflict: Conflict,
    outcome: ConflictOutcome,
    chosen: Mapping[int, Period],
    reason: str,
    by: User,
    seen: int,
) -> Resolved:
    """Store a choice and take the approved questions out of use that it makes wrong.

    ``chosen`` maps the ids of statements that hold to their time, one of those that say the same
    standing for all; ``seen`` is the id of the latest
    choice that the person knew of, 0 for none. Raises ResolutionRefused.
    """
    course = Course.objects.select_for_update(no_key=True).get(pk=conflict.course_id)
    before = conflict.choices.order_by("-pk").first()
    if (before.pk if before else 0) != seen:
        raise ResolvedMeanwhile
    if not reason.strip():
        raise ResolutionNeedsReason
    rows = conflict.statements.select_related("version__document").defer(*heavy("version"))
    statements = list(rows)
    if not all(one.value for one in statements):
        raise ReadByEarlierWriter
    held = _check(outcome, chosen, statements)
    choice = ConflictChoice.objects.create(
        conflict=conflict, outcome=outcome, reason=reason.strip(), by=by
    )
    ChosenStatement.objects.bulk_create(
        ChosenStatement(
            choice=choice, statement_id=pk, holds_from=period.start, holds_until=period.end
        )
        for pk, period in held.items()
    )
    is_new = before is None or _read_held(before) != (outcome, held)
    stale = _take_out(conflict, _leave_out(outcome, held, statements)) if is_new else ()
    record(
        "resolve_conflict",
        choice,
        by=by,
        reason=choice.reason,
        before={"outcome": before.outcome if before else ""},
        after={"outcome": choice.outcome, "chosen": [_tell(pk, one) for pk, one in held.items()]},
        stale=[version.pk for version in stale],
    )
    recompose_quizzes(course)
    return Resolved(choice, stale)


def _check(
    outcome: ConflictOutcome, chosen: Mapping[int, Period], statements: Sequence[ConflictStatement]
) -> Mapping[int, Period]:
    """Return the statements that hold, with their times; raise what is wrong with them."""
    values = {one.pk: one.value for one in statements}
    if outcome is ConflictOutcome.NEITHER:
        return {}
    if outcome is ConflictOutcome.ONE:
        if len(chosen) != 1 or not chosen.keys() <= values.keys():
            raise NothingChosen
        return {pk: Period() for pk in chosen}
    if not chosen.keys() <= values.keys():
        raise NothingChosen
    if {values[pk] for pk in chosen} != set(values.values()) or any(
        not (one.start or one.end) for one in chosen.values()
    ):
        raise TimeMissing
    if any(one.start and one.end and one.start > one.end for one in chosen.values()):
        raise TimeReversed
    return chosen


def _read_held(choice: ConflictChoice) -> tuple[str, Mapping[int, Period]]:
    """Read an earlier choice: what is asked by it stays right while it is chosen again."""
    held = {
        one.statement_id: Period(one.holds_from, one.holds_until) for one in choice.chosen.all()
    }
    return choice.outcome, held


def _leave_out(
    outcome: ConflictOutcome, held: Mapping[int, Period], statements: Sequence[ConflictStatement]
) -> list[ConflictStatement]:
    """List the statements that no question may say without more; what holds in its time is one."""
    if outcome is not ConflictOutcome.ONE:
        return list(statements)
    values = {one.value for one in statements if one.pk in held}
    return [one for one in statements if one.value not in values]


def _take_out(
    conflict: Conflict, statements: Sequence[ConflictStatement]
) -> tuple[QuestionVersion, ...]:
    found = resting_on(conflict, statements)
    versions = {version.pk: version for own in found.values() for version in own}
    Review.objects.bulk_create(
        Review(question_version=version, verdict=Verdict.STALE, reason=RULED_OUT)
        for version in versions.values()
    )
    return tuple(versions.values())


def _tell(pk: int, period: Period) -> dict[str, Any]:
    said = {"from": period.start, "until": period.end}
    return {"statement": pk, **{key: day.isoformat() for key, day in said.items() if day}}
