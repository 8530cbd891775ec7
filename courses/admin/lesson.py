"""Lessons."""

from __future__ import annotations

from django.contrib import admin

from courses.admin.editing import EditingAdmin
from courses.models import Lesson


@admin.register(Lesson)
class LessonAdmin(EditingAdmin):
    """Shows what each lesson says and where each of its blocks comes from, and changes it."""

    change_form_template = "admin/courses/lesson.html"
    list_display = ["title", "module", "position", "objective"]
    list_filter = ["module__course", "module"]
    list_select_related = ["module", "objective"]
    search_fields = ["title", "slug"]
    fields = ["title", "module", "objective", "position", "slug", "current"]
