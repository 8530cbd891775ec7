"""Where a learner stopped reading."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models import Lesson
from progress.models.enrolment import Enrolment


class ReadingPlace(models.Model):
    """The block of a lesson at which a learner stopped; gone once the lesson is read."""

    enrolment = models.ForeignKey(
        Enrolment, on_delete=models.CASCADE, related_name="reading_places"
    )
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="reading_places")
    block = models.PositiveIntegerField(_("block"))
    """Its index in the content, from 0."""
    content_sha256 = models.CharField(max_length=64)
    """The hash of the content that the index counts in."""
    stopped_at = models.DateTimeField(_("stopped"))

    class Meta:
        verbose_name = _("reading place")
        verbose_name_plural = _("reading places")
        ordering = ["-stopped_at"]
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "lesson"], name="place_once_a_lesson"),
        ]

    def __str__(self) -> str:
        return f"{self.enrolment} {self.lesson} {self.block}"
