"""A group of learners with its trainers."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models import Course, JoinedByCode
from quizzes.models import Granted


class Cohort(JoinedByCode):
    """A group that takes courses together; its trainers see how it goes."""

    name = models.CharField(_("name"), max_length=150, unique=True)
    courses = models.ManyToManyField(Course, verbose_name=_("courses"), related_name="cohorts")
    trainers = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("trainers"),
        related_name="trained_cohorts",
        blank=True,
    )
    starts_on = models.DateField(_("starts"), null=True, blank=True)
    due_on = models.DateField(
        _("due"),
        null=True,
        blank=True,
        help_text=_("The day by which the courses are to be completed; empty: the end."),
    )
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    remind_before_due = models.PositiveSmallIntegerField(
        _("reminder before the due date"),
        null=True,
        blank=True,
        help_text=_("How many days before it; empty: none is sent."),
    )
    remind_after_silence = models.PositiveSmallIntegerField(
        _("reminder after silence"),
        null=True,
        blank=True,
        help_text=_("After how many days without any activity; empty: none is sent."),
    )

    class Meta:
        verbose_name = _("cohort")
        verbose_name_plural = _("cohorts")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_on=None)
                | models.Q(ends_on=None)
                | models.Q(starts_on__lte=models.F("ends_on")),
                name="cohort_starts_before_it_ends",
            ),
            models.CheckConstraint(
                condition=models.Q(starts_on=None)
                | models.Q(due_on=None)
                | models.Q(starts_on__lte=models.F("due_on")),
                name="cohort_starts_before_it_is_due",
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on=None)
                | models.Q(due_on=None)
                | models.Q(due_on__lte=models.F("ends_on")),
                name="cohort_is_due_before_it_ends",
            ),
            models.CheckConstraint(
                condition=models.Q(remind_after_silence=None)
                | models.Q(remind_after_silence__gte=1),
                name="silence_lasts_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CohortMember(models.Model):
    """A learner's place in a cohort."""

    cohort = models.ForeignKey(
        Cohort, verbose_name=_("cohort"), on_delete=models.CASCADE, related_name="members"
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.CASCADE,
        related_name="cohort_places",
    )
    joined_at = models.DateTimeField(_("joined"), auto_now_add=True)

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["cohort", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["cohort", "learner"], name="learner_once_a_cohort"),
        ]

    def __str__(self) -> str:
        return f"{self.learner}"


class Extension(Granted):
    """A later due date for one learner of a cohort."""

    member = models.ForeignKey(
        CohortMember, verbose_name=_("member"), on_delete=models.CASCADE, related_name="extensions"
    )
    due_on = models.DateField(_("due"))

    class Meta(Granted.Meta):
        verbose_name = _("extension")
        verbose_name_plural = _("extensions")
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="extension_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.member} {self.due_on}"
