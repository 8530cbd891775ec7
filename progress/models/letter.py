"""Mails about a cohort, each a row before it is sent."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from jobs.models import Queued
from progress.models.cohort import Cohort, CohortMember


class Invitation(Queued):
    """Somebody asked by mail to join a cohort; the link in it is signed, not stored."""

    TASK = "progress.send_invitation"
    QUEUE = "mail"
    SINCE = "invited_at"

    cohort = models.ForeignKey(
        Cohort, verbose_name=_("cohort"), on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField(_("e-mail"))
    """In small letters."""
    name = models.CharField(_("name"), max_length=150, blank=True)
    language = models.CharField(_("language"), max_length=2)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("invited by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    invited_at = models.DateTimeField(_("invited"), auto_now_add=True)
    expires_at = models.DateTimeField(_("valid until"))
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True, editable=False)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("accepted by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-invited_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["cohort", "email"], name="invited_once_a_cohort"),
        ]

    def __str__(self) -> str:
        return f"{self.email} – {self.cohort}"

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which are still to be sent."""
        return models.Q(sent_at=None, accepted_at=None)


class ReminderKind(models.TextChoices):
    """What a learner is reminded of."""

    DUE = "due", _("due date")
    SILENCE = "silence", _("silence")


class Reminder(Queued):
    """A mail that reminds a learner, once for each due date and each silence."""

    TASK = "progress.send_reminder"
    QUEUE = "mail"
    SINCE = "made_at"

    member = models.ForeignKey(
        CohortMember, verbose_name=_("member"), on_delete=models.CASCADE, related_name="reminders"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=ReminderKind.choices)
    about = models.DateField(_("about"))
    """The due date, or the day since which nothing was done."""
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)
    dropped_at = models.DateTimeField(_("dropped"), null=True, blank=True, editable=False)
    """When it turned out that there was nothing left to remind of."""

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["member", "kind", "about"], name="reminded_once"),
        ]

    def __str__(self) -> str:
        return f"{self.member} {self.kind} {self.about}"

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which are still to be sent."""
        return models.Q(sent_at=None, dropped_at=None)
