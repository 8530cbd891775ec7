"""Lessons."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from courses.admin.lesson_blocks import show_blocks
from courses.models import Lesson
from jobs.admin.base import ReadOnlyAdmin


@admin.register(Lesson)
class LessonAdmin(ReadOnlyAdmin):
    """Shows what each lesson says, and where each of its blocks comes from."""

    change_form_template = "admin/courses/lesson.html"
    list_display = ["title", "module", "position", "objective"]
    list_filter = ["module__course", "module"]
    list_select_related = ["module", "objective"]
    search_fields = ["title", "slug"]
    fields = ["title", "module", "objective", "position", "slug", "current"]

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the blocks of the current revision below the fields."""
        lesson = self.get_object(request, object_id)
        content = lesson.current.content if lesson and lesson.current else []
        blocks = {"blocks": show_blocks(content)}
        return super().change_view(request, object_id, form_url, (extra_context or {}) | blocks)
