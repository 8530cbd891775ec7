"""Objectives."""

from __future__ import annotations

from django.contrib import admin

from courses.models import Objective
from jobs.admin.base import ReadOnlyAdmin


@admin.register(Objective)
class ObjectiveAdmin(ReadOnlyAdmin):
    """Shows what learners can do after each module."""

    list_display = ["text", "module", "position"]
    list_filter = ["module__course", "module"]
    list_select_related = ["module"]
    search_fields = ["text", "slug"]
