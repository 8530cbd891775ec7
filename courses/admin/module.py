"""Modules."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from courses.admin.publishing import PublishingAdmin
from courses.models import Lesson, Module, Objective
from jobs.admin.base import ReadOnlyInline


class ObjectiveInline(ReadOnlyInline):
    """Lists the objectives of a module."""

    model = Objective
    fields = ["position", "text"]


class LessonInline(ReadOnlyInline):
    """Lists the lessons of a module, each with a link to its page."""

    model = Lesson
    fields = ["position", "title", "objective"]
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Lesson]:
        """Bring the objectives along."""
        lessons: QuerySet[Lesson] = super().get_queryset(request)
        return lessons.select_related("objective")


@admin.register(Module)
class ModuleAdmin(PublishingAdmin):
    """Shows modules with their objectives and lessons."""

    list_display = ["title", "course", "position", "slug"]
    list_filter = ["course"]
    list_select_related = ["course"]
    search_fields = ["title", "slug"]
    inlines = [ObjectiveInline, LessonInline]
