"""What a learner shows to prove that they completed a course."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models import Course


class Certificate(models.Model):
    """A certificate as it was issued; it outlives the enrolment and is never edited but revoked."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("learner"),
        on_delete=models.CASCADE,
        related_name="certificates",
    )
    course = models.ForeignKey(
        Course, verbose_name=_("course"), on_delete=models.PROTECT, related_name="certificates"
    )
    number = models.CharField(_("number"), max_length=20, unique=True)
    """Drawn at random; what is printed carries the site's signature behind it."""
    learner_name = models.CharField(_("name"), max_length=150)
    course_title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=2)
    completed_on = models.DateField(_("completed"))
    issued_at = models.DateTimeField(_("issued"), auto_now_add=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    revoked_because = models.CharField(_("reason"), max_length=300, blank=True)
    replaces = models.OneToOneField(
        "self",
        verbose_name=_("replaces"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaced_by",
    )

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = ["-issued_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "course"],
                condition=models.Q(revoked_at=None),
                name="one_valid_certificate_a_course",
            ),
            models.CheckConstraint(
                condition=models.Q(revoked_at=None, revoked_because="")
                | (models.Q(revoked_at__isnull=False) & ~models.Q(revoked_because="")),
                name="revoked_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.number
