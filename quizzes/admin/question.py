"""Questions: the list, and the screen on which each is decided about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy, ngettext

from accounts.admin.actor import actor
from jobs.admin.base import ReadOnlyAdmin
from quizzes.admin.deciding import DecidingAdmin
from quizzes.admin.editing import EditingAdmin
from quizzes.admin.question_filters import STATUSES, FindingsFilter, StatusFilter
from quizzes.admin.staling import StalingAdmin
from quizzes.admin.version_check import CheckingAdmin
from quizzes.admin.versions_page import VersionsAdmin
from quizzes.admin.writing import WritingAdmin
from quizzes.models import Question, QuestionVersion
from quizzes.queries.questions import DRAFT, questions_with_words, unchecked_versions
from quizzes.queries.queue import in_queue_order
from quizzes.services.reviewing import ReviewRefused, approve_all

if TYPE_CHECKING:
    from quizzes.queries.questions import WordedQuestion


@admin.register(Question)
class QuestionAdmin(
    DecidingAdmin,
    StalingAdmin,
    EditingAdmin,
    WritingAdmin,
    VersionsAdmin,
    CheckingAdmin,
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
        FindingsFilter,
        "course",
        "module",
        "kind",
        "fact_kind",
        "language",
    ]
    list_select_related = ["module"]
    search_fields = ["stem"]
    search_help_text = gettext_lazy("Searches the words of the questions.")
    actions = ["approve_faultless"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[WordedQuestion]:
        """Bring stem, status and number of findings of each newest version."""
        return in_queue_order(questions_with_words())

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
        faultless = queryset.filter(status=DRAFT, findings_count=0).exclude(
            newest_version__in=unchecked_versions()
        )
        chosen = list(faultless.values_list("newest_version", flat=True))
        passed_over = queryset.count() - len(chosen)
        versions = QuestionVersion.objects.filter(pk__in=chosen).select_related("question")
        try:
            approved = len(approve_all(versions=versions, by=actor(request)))
        except ReviewRefused as error:
            self.message_user(request, str(error), messages.ERROR)
            return
        if approved:
            said = ngettext("%d question was approved.", "%d questions were approved.", approved)
            self.message_user(request, said % approved, messages.SUCCESS)
        if passed_over:
            said = ngettext(
                "%d question was passed over: it has findings or is decided already.",
                "%d questions were passed over: they have findings or are decided already.",
                passed_over,
            )
            self.message_user(request, said % passed_over, messages.WARNING)
