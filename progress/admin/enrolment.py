"""Enrolments."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.admin.actor import actor
from jobs.admin.base import ModelAdmin, ReadOnlyInline
from progress.models import Enrolment, LessonCompletion, QuizResult
from progress.services.enrolling import enrol


class LessonInline(ReadOnlyInline):
    """Lists the lessons that the learner read."""

    model = LessonCompletion
    fields = ["lesson", "completed_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[LessonCompletion]:
        """Bring the names that the rows show along."""
        read: QuerySet[LessonCompletion] = super().get_queryset(request)
        return read.select_related("lesson", "enrolment__learner", "enrolment__course")


class ResultInline(ReadOnlyInline):
    """Lists how the learner did in each quiz."""

    model = QuizResult
    fields = ["quiz", "attempts", "best_fraction", "last_fraction", "grade", "passed_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[QuizResult]:
        """Bring the names that the rows show along."""
        results: QuerySet[QuizResult] = super().get_queryset(request)
        return results.select_related("quiz", "enrolment__learner", "enrolment__course")


@admin.register(Enrolment)
class EnrolmentAdmin(ModelAdmin):
    """Puts learners on courses and shows how far they are."""

    list_display = ["learner", "course", "enrolled_at", "last_active_at"]
    list_filter = ["course", "enrolled_at", "last_active_at"]
    list_select_related = ["learner", "course"]
    search_fields = ["learner__email", "learner__name", "course__title"]
    autocomplete_fields = ["learner", "course"]

    def get_inlines(
        self, request: HttpRequest, obj: Enrolment | None
    ) -> list[type[InlineModelAdmin[Any, Any]]]:
        """Show progress where there can be some."""
        return [LessonInline, ResultInline] if obj else []

    def get_fields(self, request: HttpRequest, obj: Enrolment | None = None) -> tuple[str, ...]:
        """Ask for what a new enrolment needs; show all of an old one."""
        if obj is None:
            return ("learner", "course")
        return ("learner", "course", "enrolled_at", "last_active_at")

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Refuse to everybody: progress belongs to its learner and course."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Refuse to everybody: the learner's progress would go with it."""
        return False

    def save_model(self, request: HttpRequest, obj: Enrolment, form: Any, change: Any) -> None:
        """Put the learner on the course."""
        obj.pk = enrol(learner=obj.learner, course=obj.course, by=actor(request)).pk
