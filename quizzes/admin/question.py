"""Questions: the list, and the screen on which each is decided about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from accounts.admin.actor import actor
from jobs.admin.base import ReadOnlyAdmin
from quizzes.admin.editing import EditingAdmin
from quizzes.admin.exporting import ExportingAdmin
from quizzes.admin.question_filters import STATUSES, FindingsFilter, StatusFilter
from quizzes.admin.review_form import ReviewForm
from quizzes.admin.screen import read_screen
from quizzes.admin.staling import StalingAdmin
from quizzes.admin.version_check import CheckingAdmin
from quizzes.admin.versions_page import VersionsAdmin
from quizzes.admin.withdrawing import WithdrawingAdmin
from quizzes.admin.writing import WritingAdmin
from quizzes.models import Question, QuestionVersion
from quizzes.queries.questions import (
    DRAFT,
    next_waiting,
    questions_with_words,
    unchecked_versions,
)
from quizzes.services.reviewing import ReviewRefused, approve_all, review

if TYPE_CHECKING:
    from quizzes.queries.questions import WordedQuestion


@admin.register(Question)
class QuestionAdmin(
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
    actions = ["approve_faultless", "export_chosen"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[WordedQuestion]:
        """Bring stem, status and number of findings of each newest version."""
        return questions_with_words().order_by("course", "rank", "pk")

    def has_review_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may decide about questions."""
        return request.user.has_perm("quizzes.add_review")

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

    def get_urls(self) -> list[URLPattern]:
        """Add the address that decisions are sent to."""
        view = self.admin_site.admin_view(require_POST(self.review_view))
        return [path("<int:pk>/review/", view, name="quizzes_question_review"), *super().get_urls()]

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the question beside its proof."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if not object_id.isdecimal():
            raise Http404
        return self._show_screen(request, int(object_id), ReviewForm())

    def review_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take a decision and go to the next question; where it is refused, keep what was typed."""
        if not self.has_review_permission(request):
            raise PermissionDenied
        question = get_object_or_404(Question, pk=pk)
        form = ReviewForm(request.POST)
        if not form.is_valid():
            return self._show_screen(request, pk, form, status=400)
        version = get_object_or_404(question.versions, pk=form.cleaned_data["version"])
        try:
            review(
                version=version,
                verdict=form.cleaned_data["verdict"],
                reason=form.cleaned_data["reason"],
                by=actor(request),
                seen=form.cleaned_data["seen"],
            )
        except ReviewRefused as error:
            form.add_error(None, str(error))
            return self._show_screen(request, pk, form, status=409)
        return self._go_on(request, question)

    def _go_on(self, request: HttpRequest, question: Question) -> HttpResponse:
        following = next_waiting(question)
        if following is None:
            self.message_user(request, _("No question waits for review any more."))
            return redirect("admin:quizzes_question_changelist")
        self.message_user(request, _("Stored. This is the next question."), messages.SUCCESS)
        return redirect("admin:quizzes_question_change", following.pk)

    def _show_screen(
        self, request: HttpRequest, pk: int, form: ReviewForm, status: int = 200
    ) -> HttpResponse:
        screen = read_screen(pk)
        if screen is None:
            raise Http404
        context = {
            **self.admin_site.each_context(request),
            "title": _("Question"),
            "opts": self.opts,
            "screen": screen,
            "form": form,
            "next": next_waiting(screen.version.question),
            "may_review": self.has_review_permission(request),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/quizzes/question.html", context, status=status)
