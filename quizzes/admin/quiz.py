"""Quizzes and the questions that they draw on."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.db.models import Count, Model, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from jobs.admin.base import ReadOnlyAdmin, ReadOnlyInline
from quizzes.models import QuestionVersion, Quiz, QuizQuestion, Shown
from quizzes.models.quiz import MOMENTS
from quizzes.services.grading import save_quiz


class EntryInline(ReadOnlyInline):
    """Lists the questions of a quiz, each with a link to its screen."""

    model = QuizQuestion
    fields = ["position", "stem", "kind"]
    readonly_fields = ["stem", "kind"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[QuizQuestion]:
        """Bring the newest stem of each question along."""
        entries: QuerySet[QuizQuestion] = super().get_queryset(request)
        newest = QuestionVersion.objects.filter(question=OuterRef("question")).order_by("-number")
        return entries.select_related("question").annotate(
            newest_stem=Subquery(newest.values("stem")[:1])
        )

    @admin.display(description=_("question"))
    def stem(self, entry: QuizQuestion) -> SafeString:
        """Show the newest stem and link to the question's screen."""
        url = reverse("admin:quizzes_question_change", args=[entry.question_id])
        stem = entry.newest_stem  # type: ignore[attr-defined]  # annotated above
        return format_html('<a href="{}">{}</a>', url, stem)

    @admin.display(description=_("kind"))
    def kind(self, entry: QuizQuestion) -> str:
        """Show the kind of question."""
        return entry.question.get_kind_display()


class QuizForm(forms.ModelForm):  # type: ignore[type-arg]  # takes no type when it runs
    """The rules of a quiz, with a box for each thing that a moment of review shows."""

    class Meta:
        model = Quiz
        fields = (
            "mode",
            "grading",
            "time_limit",
            "attempts_allowed",
            "delay",
            "opens_at",
            "closes_at",
            "shuffles_questions",
            "shuffles_options",
            *MOMENTS,
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in MOMENTS:
            plain = self.fields[name]
            self.fields[name] = forms.MultipleChoiceField(
                label=plain.label,
                help_text=plain.help_text,
                choices=Shown.choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )


@admin.register(Quiz)
class QuizAdmin(ReadOnlyAdmin):
    """Shows quizzes and sets their rules; what they ask follows from blueprint and approvals."""

    form = QuizForm
    readonly_fields = ["course", "module", "slug", "title", "wanted", "pass_mark"]
    fieldsets = [
        (None, {"fields": ("course", "module", "slug", "title", "wanted", "pass_mark")}),
        (_("Rules"), {"fields": QuizForm.Meta.fields[: -len(MOMENTS)]}),
        (_("Review"), {"fields": MOMENTS}),
    ]

    list_display = ["title", "course", "module", "mode", "wanted", "filled", "pass_mark"]
    list_filter = ["course", "mode"]
    list_select_related = ["course", "module"]
    search_fields = ["title", "slug"]
    inlines = [EntryInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Quiz]:
        """Bring the number of questions along."""
        quizzes: QuerySet[Quiz] = super().get_queryset(request)
        return quizzes.annotate(filled=Count("entries"))

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Let those set rules who may change quizzes."""
        return cast("User", request.user).has_perm("quizzes.change_quiz")

    def save_model(self, request: HttpRequest, obj: Quiz, form: QuizForm, change: bool) -> None:  # noqa: FBT001  # Django's own
        """Let the results of learners follow."""
        save_quiz(obj)

    @admin.display(description=_("questions"), ordering="filled")
    def filled(self, quiz: Quiz) -> int:
        """Show how many questions the quiz has."""
        return int(quiz.filled)  # type: ignore[attr-defined]  # annotated above
