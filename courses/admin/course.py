"""Courses."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from accounts.admin.audited import AuditedAdmin
from courses.admin.course_form import CourseForm
from courses.admin.edit_words import word_edit
from courses.models import Course, EditState, Joining, Module
from courses.queries.codes import link_of_code
from jobs.admin.base import ModelAdmin, ReadOnlyInline


class ModuleInline(ReadOnlyInline):
    """Lists the modules of a course, each with a link to its page."""

    model = Module
    fields = ["position", "title", "slug"]
    show_change_link = True


@admin.register(Course)
class CourseAdmin(AuditedAdmin, ModelAdmin):
    """Shows courses and publishes them; what they hold comes from their builds."""

    form = CourseForm
    list_display = ["title", "slug", "language", "is_published", "joining"]
    list_filter = ["is_published", "joining", "language"]
    search_fields = ["title", "slug"]
    fieldsets = (
        (None, {"fields": ("title", "slug", "language", "summary", "is_published")}),
        (
            _("Joining"),
            {"fields": ("joining", "join_code", "join_link", "join_places", "join_until")},
        ),
        (_("Lessons"), {"fields": ("edits_not_kept",)}),
        (_("Blueprint"), {"classes": ("collapse",), "fields": ("blueprint",)}),
    )
    readonly_fields = [
        "slug",
        "title",
        "language",
        "summary",
        "blueprint",
        "join_link",
        "edits_not_kept",
    ]
    inlines = [ModuleInline]

    @admin.display(description=_("link to pass on"))
    def join_link(self, course: Course) -> str:
        """Show the link that brings the code along, while joining takes one."""
        takes_code = course.joining == Joining.CODE and course.join_code
        return link_of_code(course.join_code or "") if takes_code else "–"

    @admin.display(description=_("decisions that could not be kept"))
    def edits_not_kept(self, course: Course) -> str:
        """List what editors decided about lessons and no longer fits, with the old words."""
        edits = course.lesson_edits.exclude(state=EditState.OVER).exclude(lost="")
        worded = [(edit, word_edit(edit)) for edit in edits]
        lines = ((f"{edit.module}/{edit.lesson}", one.words, one.why) for edit, one in worded)
        listed = format_html_join("", "<li><strong>{}</strong> {} – {}</li>", lines)
        return format_html("<ul>{}</ul>", listed) if worded else "–"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse to everybody: a course is built."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Refuse to everybody: attempts would go with the course."""
        return False
