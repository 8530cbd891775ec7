"""Which of many chosen questions can be approved at once, and why the others cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.translation import ngettext

from accounts.models import User
from quizzes.models import QuestionVersion
from quizzes.queries.questions import DRAFT, unchecked_versions
from quizzes.services.reviewing import by_others

if TYPE_CHECKING:
    from quizzes.queries.questions import WordedQuestion


@dataclass(frozen=True, slots=True)
class Chosen:
    """The versions that can be approved, and how many cannot, each counted once."""

    approvable: list[QuestionVersion]
    decided: int
    unchecked: int
    with_findings: int
    own: int


def split_for_approval(questions: QuerySet[WordedQuestion], *, by: User) -> Chosen:
    """Split chosen questions into those that a person may approve unread and the rest."""
    newest = {one.newest_version: one for one in questions.select_related(None)}
    waiting = {pk for pk, one in newest.items() if one.status == DRAFT}
    unchecked = waiting & set(unchecked_versions().filter(question_version__in=waiting))
    checked = waiting - unchecked
    faultless = {pk for pk in checked if newest[pk].findings_count == 0}
    versions = QuestionVersion.objects.filter(pk__in=faultless).select_related("question")
    approvable = list(by_others(versions, by))
    return Chosen(
        approvable=approvable,
        decided=len(newest) - len(waiting),
        unchecked=len(unchecked),
        with_findings=len(checked) - len(faultless),
        own=len(faultless) - len(approvable),
    )


def tell_passed_over(chosen: Chosen) -> Iterator[str]:
    """Say how many were passed over, and why."""
    if count := chosen.with_findings:
        yield (
            ngettext(
                "%d question was passed over: it has findings and wants to be read by itself.",
                "%d questions were passed over: they have findings and want to be read one by one.",
                count,
            )
            % count
        )
    if count := chosen.unchecked:
        yield (
            ngettext(
                "%d question was passed over: its checks are not done.",
                "%d questions were passed over: their checks are not done.",
                count,
            )
            % count
        )
    if count := chosen.own:
        yield (
            ngettext(
                "%d question was passed over: you wrote it, somebody else has to approve it.",
                "%d questions were passed over: you wrote them, somebody else has to approve them.",
                count,
            )
            % count
        )
    if count := chosen.decided:
        yield (
            ngettext(
                "%d question was passed over: it is decided already.",
                "%d questions were passed over: they are decided already.",
                count,
            )
            % count
        )
