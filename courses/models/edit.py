"""What editors decided about lessons, and the lessons as they were built."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from courses.building.edits import Anchor, Edit, EditKind
from courses.models.course import Course
from courses.models.lesson import Lesson, LessonRevision


class EditState(models.TextChoices):
    """Whether learners see what a decision does."""

    DRAFT = "draft", pgettext_lazy("decision about a lesson", "waits for publication")
    LIVE = "live", pgettext_lazy("decision about a lesson", "published")
    ENDING = (
        "ending",
        pgettext_lazy("decision about a lesson", "taken back once published"),
    )
    OVER = "over", pgettext_lazy("decision about a lesson", "taken back")


DRAFTED = (EditState.DRAFT, EditState.LIVE)
"""The decisions that hold once all is published."""
SHOWN = (EditState.LIVE, EditState.ENDING)
"""The decisions that learners see."""


class BuiltLesson(models.Model):
    """A lesson as it was last built, before any decision of an editor."""

    lesson = models.OneToOneField(Lesson, on_delete=models.CASCADE, related_name="built")
    title = models.CharField(_("title"), max_length=200)
    position = models.PositiveSmallIntegerField(_("position"))
    key_points = models.JSONField(_("key points"), default=list)
    terms = models.JSONField(default=list)
    """The terms of the glossary that occur in it: a list of [term, language]."""
    revision = models.ForeignKey(LessonRevision, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("lesson as built")
        verbose_name_plural = _("lessons as built")
        ordering = ["lesson"]

    def __str__(self) -> str:
        return self.title


class LessonEdit(models.Model):
    """A decision about a lesson; it names lesson and block by what they are, not by their rows.

    So it outlives a blueprint that no longer has the lesson, and a version without the block.
    """

    course = models.ForeignKey(
        Course, verbose_name=_("course"), on_delete=models.CASCADE, related_name="lesson_edits"
    )
    module = models.CharField(_("module"), max_length=80)
    lesson = models.CharField(_("lesson"), max_length=80, blank=True)
    """Slugs; an order is about no lesson in particular."""
    kind = models.CharField(max_length=6, choices=[(kind.value, kind.value) for kind in EditKind])
    state = models.CharField(
        _("state"), max_length=6, choices=EditState.choices, default=EditState.DRAFT
    )
    text = models.TextField(_("text"), blank=True)
    """A title or a note."""
    other = models.CharField(max_length=80, blank=True)
    order = models.JSONField(_("order"), default=list)
    said = models.TextField(blank=True)
    """The words that it was made about: a block's, or a title."""
    text_sha256 = models.CharField(max_length=64, blank=True)
    document = models.CharField(max_length=200, blank=True)
    start = models.PositiveIntegerField(default=0)
    replaces = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    """The published one that it ends, where only one can hold: it stays if this is taken back."""
    lost = models.CharField(max_length=6, blank=True)
    """Why it could not be kept when lessons were last built or published; else nothing."""
    made_by = models.ForeignKey(
        User,
        verbose_name=_("author"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    class Meta:
        verbose_name = _("decision about a lesson")
        verbose_name_plural = _("decisions about lessons")
        ordering = ["pk"]
        indexes = [models.Index(fields=["course", "module"], name="lesson_edits_of_a_module")]

    def __str__(self) -> str:
        return f"{self.kind} {self.module}/{self.lesson}"

    def record(self) -> Edit:
        """Return the decision as a plain record."""
        anchor = Anchor(self.text_sha256, self.document, self.start)
        return Edit(
            id=self.pk,
            kind=EditKind(self.kind),
            lesson=self.lesson,
            block=anchor if self.text_sha256 else None,
            text=self.text,
            other=self.other,
            order=tuple(self.order),
        )
