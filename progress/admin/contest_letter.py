"""Mails about contests: which went out, and which were set aside."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from jobs.admin.queued import ParkedFilter, QueuedAdmin
from progress.models import ContestLetter


@admin.register(ContestLetter)
class ContestLetterAdmin(QueuedAdmin):
    """Shows what became of the mails; to whom they go is not told, as with the contests."""

    list_display = ["contest", "made_at", "sent_at", "dropped_at"]
    list_filter = [ParkedFilter, "sent_at", "dropped_at"]
    list_select_related = ["contest__question_version"]
    fields = ["contest", "made_at", "sent_at", "dropped_at", "tries", "last_error"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ContestLetter]:
        """Leave out the long columns of the question."""
        letters: QuerySet[ContestLetter] = super().get_queryset(request)
        return letters.defer(
            "contest__question_version__body", "contest__question_version__findings"
        )
