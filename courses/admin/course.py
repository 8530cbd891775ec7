"""Courses."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from courses.admin.course_form import CourseForm
from courses.models import Course, Module
from jobs.admin.base import ModelAdmin, ReadOnlyInline


class ModuleInline(ReadOnlyInline):
    """Lists the modules of a course, each with a link to its page."""

    model = Module
    fields = ["position", "title", "slug"]
    show_change_link = True


@admin.register(Course)
class CourseAdmin(ModelAdmin):
    """Shows courses and publishes them; what they hold comes from their builds."""

    form = CourseForm
    list_display = ["title", "slug", "language", "is_published", "joining"]
    list_filter = ["is_published", "joining", "language"]
    search_fields = ["title", "slug"]
    fieldsets = (
        (None, {"fields": ("title", "slug", "language", "summary", "is_published")}),
        (_("Joining"), {"fields": ("joining", "join_code", "join_places", "join_until")}),
        (_("Blueprint"), {"classes": ("collapse",), "fields": ("blueprint",)}),
    )
    readonly_fields = ["slug", "title", "language", "summary", "blueprint"]
    inlines = [ModuleInline]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse to everybody: a course is built."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Refuse to everybody: attempts would go with the course."""
        return False
