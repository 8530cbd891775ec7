"""Questions: the list, and the screen on which each is decided about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy, ngettext

from accounts.admin.actor import actor
from jobs.admin.base import ReadOnlyAdmin
from quizzes.admin.bulk import split_for_approval, tell_passed_over
from quizzes.admin.deciding import DecidingAdmin
from quizzes.admin.editing import EditingAdmin
from quizzes.admin.exporting import ExportingAdmin
from quizzes.admin.fact_page import FactsAdmin
from quizzes.admin.question_filters import (
    STATUSES,
    DifficultyFilter,
    FindingsFilter,
    SourceFilter,
    StatusFilter,
)
from quizzes.admin.staling import StalingAdmin
from quizzes.admin.version_check import CheckingAdmin
from quizzes.admin.versions_page import VersionsAdmin
from quizzes.admin.withdrawing import WithdrawingAdmin
from quizzes.admin.writing import WritingAdmin
from quizzes.models import Question
from quizzes.queries.questions import questions_with_words
from quizzes.queries.queue import ORDER, in_queue_order
from quizzes.services.reviewing import ReviewRefused, approve_all

if TYPE_CHECKING:
    from quizzes.queries.questions import WordedQuestion


@admin.register(Question)
class QuestionAdmin(
    DecidingAdmin,
    FactsAdmin,
    StalingAdmin,
    WithdrawingAdmin,
    EditingAdmin,
    WritingAdmin,
    VersionsAdmin,
    CheckingAdmin,
    ExportingAdmin,
    ReadOnlyAdmin,
):
    """Lists questions, shows each beside its proof, and takes decisions."""

    list_display = [
        "newest_stem",
        "status_shown",
        "findings_shown",
        "module",
        "kind",
        "fact_kind",
    ]
    list_filter = [
        StatusFilter,
        "course",
        "module",
        "kind",
        "fact_kind",
        FindingsFilter,
        SourceFilter,
        "language",
        DifficultyFilter,
    ]
    list_select_related = ["module"]
    search_fields = ["stem"]
    search_help_text = gettext_lazy("Searches the words of the questions.")
    actions = ["approve_faultless", "export_chosen"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[WordedQuestion]:
        """Bring stem, status and number of findings of each newest version."""
        return in_queue_order(questions_with_words())

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """Order the list as the queue is."""
        return ORDER

    @admin.display(description=gettext_lazy("question"))
    def newest_stem(self, question: WordedQuestion) -> str:
        """Show the newest stem."""
        return question.stem

    @admin.display(description=gettext_lazy("status"), ordering="status")
    def status_shown(self, question: WordedQuestion) -> str:
        """Show what was decided about the newest version."""
        return str(dict(STATUSES)[question.status])

    @admin.display(description=gettext_lazy("findings"), ordering="findings_count")
    def findings_shown(self, question: WordedQuestion) -> int:
        """Show how many findings the newest version has."""
        return question.findings_count

    @admin.action(
        description=gettext_lazy("Approve those that wait and have no finding"),
        permissions=["review"],
    )
    def approve_faultless(self, request: HttpRequest, queryset: QuerySet[WordedQuestion]) -> None:
        """Approve the chosen questions that wait and that no check found anything about."""
        chosen = split_for_approval(queryset, by=actor(request))
        try:
            approved = len(approve_all(versions=chosen.approvable, by=actor(request)))
        except ReviewRefused as error:
            self.message_user(request, str(error), messages.ERROR)
            return
        if approved:
            said = ngettext("%d question was approved.", "%d questions were approved.", approved)
            self.message_user(request, said % approved, messages.SUCCESS)
        for said in tell_passed_over(chosen):
            self.message_user(request, said, messages.WARNING)
