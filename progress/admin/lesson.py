"""The page of a lesson at work, with what a learner will see and the questions on hidden blocks."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_safe

from courses.admin.lesson import LessonAdmin
from courses.models import Lesson
from progress.queries.previews import preview_lesson
from quizzes.queries.hidden import questions_at

admin.site.unregister(Lesson)


@admin.register(Lesson)
class PreviewedLessonAdmin(LessonAdmin):
    """Shows a lesson at work, and as a learner will see it."""

    change_form_template = "admin/progress/lesson.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the preview."""
        view = self.admin_site.admin_view(require_safe(self.preview_view))
        preview = path("<int:pk>/preview/", view, name="courses_lesson_preview")
        return [preview, *super().get_urls()]

    def show(self, request: HttpRequest, lesson: Lesson) -> dict[str, Any]:
        """Add the questions that rest on what is hidden."""
        shown = super().show(request, lesson)
        arranged = shown["screen"].lesson
        hidden = [cell.block for cell in arranged.cells if not cell.is_shown] if arranged else []
        places = [place for block in hidden for place in block["source"]]
        return shown | {"asked": list(questions_at(lesson.module.course, places))}

    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the lesson as learners will see it; nothing is counted."""
        rows = Lesson.objects.select_related("module__course", "objective")
        lesson = rows.filter(pk=pk).first()
        if lesson is None:
            raise Http404
        if not self.has_view_permission(request, lesson):
            raise PermissionDenied
        page = preview_lesson(lesson)
        if page is None:
            raise Http404
        told = {"text": page.text, "course": page.course.slug}
        shown = {
            "page": page,
            "reading": render_to_string("progress/_reading.html", told),
            "back_url": reverse("admin:courses_lesson_change", args=[pk]),
        }
        return render(request, "progress/lesson_preview.html", shown)
