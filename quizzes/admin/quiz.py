"""Quizzes and the questions that they draw on."""

from __future__ import annotations

import tomllib
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.db import transaction
from django.db.models import Count, Model, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from accounts.admin.actor import actor
from accounts.models import User
from accounts.services.audit import record
from jobs.admin.base import ReadOnlyAdmin, ReadOnlyInline
from quizzes.admin.composing import ComposingAdmin
from quizzes.models import QuestionVersion, Quiz, QuizQuestion, Shown
from quizzes.models.quiz import MOMENTS
from quizzes.services.choosing import NotInBlueprint, change_plan, find_plan
from quizzes.services.grading import save_quiz
from quizzes.services.refusing import BuildUnderWay, find_under_way


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


PLANNED = ("title", "wanted", "pass_mark")
"""What the blueprint of the course says of a quiz; changed here, it is changed there."""
MOST_QUESTIONS = 100


class QuizForm(forms.ModelForm):  # type: ignore[type-arg]  # takes no type when it runs
    """The rules of a quiz, with a box for each thing that a moment of review shows."""

    class Meta:
        model = Quiz
        fields = (
            *PLANNED,
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
        wanted = self.fields["wanted"]
        wanted.help_text = _("Title, number and pass mark are written into the blueprint.")
        for name in MOMENTS:
            plain = self.fields[name]
            self.fields[name] = forms.MultipleChoiceField(
                label=plain.label,
                help_text=plain.help_text,
                choices=Shown.choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    def clean_wanted(self) -> int:
        """Take what a blueprint takes."""
        wanted = int(self.cleaned_data["wanted"])
        if not 1 <= wanted <= MOST_QUESTIONS:
            raise forms.ValidationError(_("A whole number from 1 to 100."))
        return wanted

    def clean(self) -> dict[str, Any]:
        """Refuse what no blueprint can say any more."""
        cleaned = super().clean() or {}
        if set(PLANNED) & set(self.changed_data):
            values = tomllib.loads(self.instance.course.blueprint)
            if find_plan(values, self.instance.slug) is None:
                raise forms.ValidationError(str(NotInBlueprint.message))
            if build := find_under_way(self.instance.course.slug):
                raise forms.ValidationError(str(BuildUnderWay(build)))
        return cleaned


@admin.register(Quiz)
class QuizAdmin(ComposingAdmin, ReadOnlyAdmin):
    """Shows quizzes and sets their rules; what they ask follows from blueprint and approvals."""

    form = QuizForm
    readonly_fields = ["course", "module", "slug"]
    fieldsets = [
        (None, {"fields": ("course", "module", "slug", *PLANNED)}),
        (_("Rules"), {"fields": QuizForm.Meta.fields[len(PLANNED) : -len(MOMENTS)]}),
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
        """Let the blueprint follow, and the results of learners."""
        changed = [name for name in form.changed_data if name not in PLANNED]
        before = {name: str(form.initial.get(name)) for name in changed}
        after = {name: str(form.cleaned_data.get(name)) for name in changed}
        with transaction.atomic():
            plan = _read_plan(form)
            if plan:
                change_plan(quiz=obj, plan=plan, by=actor(request))
            save_quiz(obj)
            if changed:
                record("quiz_rules", obj, by=actor(request), before=before, after=after)

    @admin.display(description=_("questions"), ordering="filled")
    def filled(self, quiz: Quiz) -> int:
        """Show how many questions the quiz has."""
        return int(quiz.filled)  # type: ignore[attr-defined]  # annotated above


def _read_plan(form: QuizForm) -> dict[str, Any]:
    """Read what was changed of what the blueprint says, by the blueprint's keys."""
    keys = {"title": "title", "wanted": "questions", "pass_mark": "pass_mark"}
    plan = {keys[name]: form.cleaned_data[name] for name in PLANNED if name in form.changed_data}
    if "pass_mark" in plan:
        plan["pass_mark"] = float(plan["pass_mark"])
    return plan
