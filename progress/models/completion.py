"""What a learner has read."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models import Lesson, LessonRevision
from progress.models.enrolment import Enrolment


class LessonCompletion(models.Model):
    """A lesson that a learner marked as read, and the revision that they read."""

    enrolment = models.ForeignKey(
        Enrolment, on_delete=models.CASCADE, related_name="lesson_completions"
    )
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="completions")
    revision = models.ForeignKey(LessonRevision, on_delete=models.PROTECT, related_name="+")
    content_sha256 = models.CharField(max_length=64)
    """The hash of what was read."""
    completed_at = models.DateTimeField(_("read"), auto_now_add=True)

    class Meta:
        verbose_name = _("lesson read")
        verbose_name_plural = _("lessons read")
        ordering = ["-completed_at"]
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "lesson"], name="lesson_read_once"),
        ]

    def __str__(self) -> str:
        return f"{self.enrolment} {self.lesson}"
