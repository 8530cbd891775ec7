from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from progress.models import Cohort, CohortMember
from progress.queries.facts import Facts
from progress.queries.outlines import ModuleOutline, Outline, QuizOutline
from progress.queries.verdicts import Judge

TODAY = date(2026, 3, 15)
NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)
QUIZ = QuizOutline(1, "law", 1, "m1", "q", "Q", None)


def days(count: int) -> timedelta:
    return timedelta(days=count)


def judge(
    facts: dict[str, Any], *, lessons: int = 3, joined: datetime = NOON, **cohort: Any
) -> tuple[str, list[str]]:
    module = ModuleOutline(1, "law", "m1", "M", lessons, is_asked=True)
    outline = Outline(Cohort(**cohort), {1: "Law"}, (module,), (QUIZ,))
    verdict = Judge(outline, TODAY, ZoneInfo("UTC")).judge(
        CohortMember(joined_at=joined), Facts(**facts)
    )
    return str(verdict.status), [str(reason) for reason in verdict.reasons]


HALF = {"lessons_done": 2, "last_activity": NOON}
LESS = {"lessons_done": 1, "last_activity": NOON}


@pytest.mark.parametrize(
    ("facts", "cohort", "status", "reasons"),
    [
        ({}, {}, "not_started", []),
        ({"lessons_done": 1}, {}, "in_progress", []),
        ({"quizzes_done": 1}, {}, "in_progress", []),
        ({"last_activity": NOON}, {}, "in_progress", []),
        ({"courses_completed": 1}, {}, "completed", []),
        ({"courses_completed": 1, "due_on": TODAY - days(9)}, {}, "completed", []),
        ({"lessons_done": 3, "quizzes_passed": 1, "quizzes_done": 1}, {}, "in_progress", []),
        (HALF | {"due_on": TODAY - days(1)}, {}, "at_risk", ["overdue"]),
        (HALF | {"due_on": TODAY}, {}, "in_progress", []),
        (LESS | {"due_on": TODAY}, {}, "at_risk", ["due_soon"]),
        (LESS | {"due_on": TODAY + days(7)}, {}, "at_risk", ["due_soon"]),
        (LESS | {"due_on": TODAY + days(8)}, {}, "in_progress", []),
        ({"due_on": TODAY + days(3)}, {}, "at_risk", ["due_soon"]),
        (LESS | {"last_activity": NOON - days(14)}, {}, "in_progress", []),
        (LESS | {"last_activity": NOON - days(14), "joined": -30}, {}, "at_risk", ["inactive"]),
        (LESS | {"last_activity": NOON - days(13), "joined": -30}, {}, "in_progress", []),
        ({"joined": -14}, {}, "at_risk", ["inactive"]),
        ({"joined": -3}, {"remind_after_silence": 3}, "at_risk", ["inactive"]),
        ({"joined": -20}, {"remind_after_silence": 30}, "not_started", []),
        ({"joined": -30}, {"starts_on": TODAY - days(13)}, "not_started", []),
        ({"joined": -30}, {"starts_on": TODAY + days(1)}, "not_started", []),
        (LESS | {"quizzes_failing": 1}, {}, "at_risk", ["failing"]),
        (
            {"quizzes_failing": 2, "due_on": TODAY - days(1), "joined": -30},
            {},
            "at_risk",
            ["overdue", "inactive", "failing"],
        ),
    ],
)
def test_a_learner_stands_somewhere_for_reasons(
    facts: dict[str, Any], cohort: dict[str, Any], status: str, reasons: list[str]
):
    facts = dict(facts)
    joined = NOON + days(facts.pop("joined", 0))

    assert judge(facts, joined=joined, **cohort) == (status, reasons)


def test_where_nothing_is_to_be_done_nobody_is_at_risk():
    outline = Outline(Cohort(), {}, (), ())
    verdict = Judge(outline, TODAY, ZoneInfo("UTC")).judge(
        CohortMember(joined_at=NOON - days(99)), Facts(due_on=TODAY - days(1))
    )

    assert (str(verdict.status), verdict.reasons) == ("not_started", ())


def test_days_are_those_of_who_asks():
    late = datetime(2026, 3, 1, 20, tzinfo=UTC)  # the second of March in Tokyo
    outline = Outline(Cohort(), {1: "Law"}, (), (QUIZ,))
    member = CohortMember(joined_at=late)

    assert Judge(outline, TODAY, ZoneInfo("UTC")).judge(member, Facts()).reasons
    assert not Judge(outline, TODAY, ZoneInfo("Asia/Tokyo")).judge(member, Facts()).reasons


def test_no_share_is_above_all():
    outline = Outline(Cohort(), {1: "Law"}, (), (QUIZ,))

    assert Judge(outline, TODAY, ZoneInfo("UTC")).share_done(Facts(quizzes_passed=9)) == 1
