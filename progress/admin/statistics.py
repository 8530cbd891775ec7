"""The counting of sorted figures: what was set aside is seen, and gets another try."""

from __future__ import annotations

from django.contrib import admin

from jobs.admin.queued import ParkedFilter, QueuedAdmin
from progress.models import SortedFigures


@admin.register(SortedFigures)
class SortedFiguresAdmin(QueuedAdmin):
    """Shows when the figures of each quiz were counted last."""

    list_display = ["quiz", "first_only", "as_of", "due_at", "failures"]
    list_filter = [ParkedFilter, "first_only"]
    list_select_related = ["quiz"]
    search_fields = ["quiz__title", "quiz__slug"]
    fields = ["quiz", "first_only", "as_of", "due_at", "formula_version"]
    fields += ["tries", "parked_at", "last_error"]
