"""What a learner has read and completed, and what a course asks for."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models import Course, Lesson, LessonRevision, Module
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


class Criteria(models.Model):
    """What it takes to complete a course and its modules; without a row all of it."""

    course = models.OneToOneField(
        Course, verbose_name=_("course"), on_delete=models.CASCADE, related_name="criteria"
    )
    needs_lessons = models.BooleanField(_("every lesson is read"), default=True)
    needs_quizzes = models.BooleanField(_("every quiz is passed"), default=True)

    class Meta:
        verbose_name = _("criteria of completion")
        verbose_name_plural = _("criteria of completion")
        ordering = ["course"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(needs_lessons=True) | models.Q(needs_quizzes=True),
                name="criteria_ask_for_something",
            ),
        ]

    def __str__(self) -> str:
        return str(self.course)


class ModuleCompletion(models.Model):
    """A module whose criteria a learner meets; recomputable from lessons read and results."""

    enrolment = models.ForeignKey(
        Enrolment, on_delete=models.CASCADE, related_name="module_completions"
    )
    module = models.ForeignKey(
        Module, verbose_name=_("module"), on_delete=models.CASCADE, related_name="completions"
    )
    completed_at = models.DateTimeField(_("completed"))

    class Meta:
        verbose_name = _("module completed")
        verbose_name_plural = _("modules completed")
        ordering = ["enrolment", "module"]
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "module"], name="module_completed_once"),
        ]

    def __str__(self) -> str:
        return f"{self.enrolment} {self.module}"


class CourseCompletion(models.Model):
    """A course whose criteria a learner meets; recomputable in the same way."""

    enrolment = models.OneToOneField(
        Enrolment, on_delete=models.CASCADE, related_name="course_completion"
    )
    completed_at = models.DateTimeField(_("completed"))

    class Meta:
        verbose_name = _("course completed")
        verbose_name_plural = _("courses completed")
        ordering = ["enrolment"]

    def __str__(self) -> str:
        return str(self.enrolment)
