"""Mails that tell learners that their result was counted anew."""

from __future__ import annotations

from django.contrib import admin

from jobs.admin.queued import ParkedFilter, QueuedAdmin
from progress.models import RegradeLetter


@admin.register(RegradeLetter)
class RegradeLetterAdmin(QueuedAdmin):
    """Shows which learner was told of which regrade."""

    list_display = ["learner", "regrade", "made_at", "sent_at", "dropped_at"]
    list_filter = [ParkedFilter, "sent_at", "dropped_at"]
    list_select_related = ["learner", "regrade__question"]
    search_fields = ["learner__email", "learner__name"]
    fields = ["learner", "regrade", "made_at", "sent_at", "dropped_at", "tries", "last_error"]
