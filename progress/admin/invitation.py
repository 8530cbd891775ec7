"""Invitations and reminders: what became of each mail."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.admin.actor import actor
from jobs.admin.queued import ParkedFilter, QueuedAdmin
from progress.models import Invitation, Reminder
from progress.queries.invitations import state_of
from progress.services.inviting import withdraw


@admin.register(Invitation)
class InvitationAdmin(QueuedAdmin):
    """Shows who was invited to which cohort, and takes invitations back."""

    list_display = ["email", "cohort", "state", "invited_by", "invited_at", "expires_at"]
    list_filter = ["cohort", ParkedFilter, "language", "invited_at"]
    list_select_related = ["cohort", "invited_by"]
    search_fields = ["email", "name", "cohort__name"]
    fields = ["email", "name", "cohort", "language", "state", "invited_by", "invited_at"]
    fields += ["expires_at", "sent_at", "accepted_at", "accepted_by", "tries", "last_error"]
    readonly_fields = ["state"]
    actions = ["give_another_try", "take_back"]

    @admin.display(description=_("state"))
    def state(self, invitation: Invitation) -> str:
        """Say what became of the invitation."""
        return str(state_of(invitation).label)

    @admin.action(description=_("Take back"), permissions=["retry"])
    def take_back(self, request: HttpRequest, queryset: QuerySet[Invitation]) -> None:
        """Take back the chosen invitations that nobody accepted."""
        open_ones = list(queryset.filter(accepted_at=None))
        for invitation in open_ones:
            withdraw(invitation=invitation, by=actor(request))
        said = ngettext(
            "%d invitation is taken back.", "%d invitations are taken back.", len(open_ones)
        )
        self.message_user(request, said % len(open_ones), messages.SUCCESS)


@admin.register(Reminder)
class ReminderAdmin(QueuedAdmin):
    """Shows which learner was reminded of what."""

    list_display = ["member", "cohort", "kind", "about", "made_at", "sent_at", "dropped_at"]
    list_filter = ["kind", "member__cohort", ParkedFilter, "made_at"]
    list_select_related = ["member__learner", "member__cohort"]
    search_fields = ["member__learner__email", "member__learner__name"]
    fields = ["member", "kind", "about", "made_at", "sent_at", "dropped_at", "tries"]
    fields += ["parked_at", "last_error"]

    @admin.display(description=_("cohort"), ordering="member__cohort")
    def cohort(self, reminder: Reminder) -> str:
        """Name the cohort."""
        return str(reminder.member.cohort)
