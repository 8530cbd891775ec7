"""Attempts with what was asked, answered and marked."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from accounts.admin.actor import actor
from accounts.services.looking import note_look
from jobs.admin.base import ReadOnlyInline
from jobs.admin.queued import ParkedFilter, QueuedAdmin
from quizzes.models import AnswerEvent, Attempt, AttemptItem, Mark
from quizzes.queries.answer_words import describe_answer
from quizzes.scoring import Body


class ItemInline(ReadOnlyInline):
    """Shows each question of an attempt with the current answer and mark."""

    model = AttemptItem
    fields = ["position", "stem", "version", "answer", "answered_at", "fraction", "history"]
    readonly_fields = ["stem", "version", "answer", "answered_at", "fraction", "history"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[AttemptItem]:
        """Bring question versions, current answers and current marks along."""
        items: QuerySet[AttemptItem] = super().get_queryset(request)
        answers = AnswerEvent.objects.filter(item=OuterRef("pk"), is_counted=True)
        current = answers.order_by("-revision")
        marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
        return (
            items.select_related("question_version", "attempt__quiz", "attempt__learner")
            .annotate(
                payload=Subquery(current.values("payload")[:1]),
                answered_at=Subquery(current.values("received_at")[:1]),
                fraction=Subquery(marks.values("fraction")[:1]),
            )
            .prefetch_related(Prefetch("marks", _given_anew(), to_attr="marks_anew"))
        )

    @admin.display(description=_("question"))
    def stem(self, item: AttemptItem) -> str:
        """Show the stem as it was asked."""
        return item.question_version.stem

    @admin.display(description=_("version"))
    def version(self, item: AttemptItem) -> int:
        """Show which version of the question was asked."""
        return item.question_version.number

    @admin.display(description=_("answer"))
    def answer(self, item: AttemptItem) -> str:
        """Show the current answer in words."""
        payload = item.payload  # type: ignore[attr-defined]  # annotated above
        return describe_answer(Body.from_json(item.question_version.body), payload)

    @admin.display(description=_("answered"))
    def answered_at(self, item: AttemptItem) -> object:
        """Show when the current answer came."""
        return item.answered_at  # type: ignore[attr-defined]  # annotated above

    @admin.display(description=_("fraction"))
    def fraction(self, item: AttemptItem) -> object:
        """Show the current mark."""
        return item.fraction  # type: ignore[attr-defined]  # annotated above

    @admin.display(description=_("marks given anew"))
    def history(self, item: Any) -> str:
        """List the marks after the first one, each with reason, author and time."""
        return format_html_join(
            mark_safe("<br>"),
            "<strong>{}</strong> {} – {} ({}, {})",
            (
                (
                    mark.revision,
                    "–" if mark.fraction is None else mark.fraction.normalize(),
                    mark.why or "–",
                    (mark.regrade and mark.regrade.created_by) or "–",
                    date_format(timezone.localtime(mark.created_at), "SHORT_DATETIME_FORMAT"),
                )
                for mark in item.marks_anew
            ),
        )


def _given_anew() -> QuerySet[Mark]:
    anew = Mark.objects.filter(revision__gt=1).select_related("regrade__created_by")
    return anew.order_by("revision")


@admin.register(Attempt)
class AttemptAdmin(QueuedAdmin):
    """Shows attempts; nothing in them is changed here."""

    list_display = ["learner", "quiz", "number", "mode", "state", "started_at", "submitted_at"]
    list_filter = ["state", ParkedFilter, "mode", "quiz__course", "quiz", "started_at"]
    list_select_related = ["learner", "quiz"]
    search_fields = ["learner__email", "learner__name", "quiz__title", "receipt"]
    fields = ["learner", "quiz", "number", "mode", "state", "started_at", "due_at"]
    fields += ["submitted_at", "scored_at", "receipt", "tries", "parked_at", "last_error"]
    inlines = [ItemInline]

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Note, where an attempt is shown, that somebody looked at what its learner answered."""
        answer = super().change_view(request, object_id, form_url, extra_context)
        attempt = getattr(answer, "context_data", {}).get("original")
        if isinstance(attempt, Attempt):
            note_look(by=actor(request), learner=attempt.learner, what="attempt")
        return answer
