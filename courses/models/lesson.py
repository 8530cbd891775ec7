"""A lesson and what it said at each time."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Cast, Length
from django.utils.translation import gettext_lazy as _

from courses.models.course import Module, Objective
from courses.models.source import SourceVersion


class Lesson(models.Model):
    """A lesson under one address; what it says is its current revision."""

    module = models.ForeignKey(
        Module, verbose_name=_("module"), on_delete=models.CASCADE, related_name="lessons"
    )
    objective = models.ForeignKey(
        Objective,
        verbose_name=_("objective"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="lessons",
    )
    slug = models.SlugField(_("slug"), max_length=80)
    title = models.CharField(_("title"), max_length=200)
    position = models.PositiveSmallIntegerField(_("position"))
    is_split_off = models.BooleanField(default=False, editable=False)
    """Whether an editor made it out of a part of another; builds leave it alone."""
    key_points = models.JSONField(_("key points"), default=list, editable=False)
    """A list of {document, version, start, end, text}: sentences of what it says now."""
    current = models.ForeignKey(
        "courses.LessonRevision",
        verbose_name=_("current revision"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )

    class Meta:
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")
        ordering = ["module", "position"]
        constraints = [
            models.UniqueConstraint(fields=["module", "slug"], name="lesson_slug_once_a_module"),
        ]

    def __str__(self) -> str:
        return self.title


class LessonRevision(models.Model):
    """What a lesson says, with the versions it was built from; never edited."""

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="revisions")
    content = models.JSONField(_("content"))
    """A list of {kind, language, text, level, label, term, source: [{document, start, end}]}."""
    content_sha256 = models.CharField(_("SHA-256 of the content"), max_length=64)
    """Of what a learner reads, wherever it is said."""
    places_sha256 = models.CharField(_("SHA-256 of the places"), max_length=64, blank=True)
    """Of the places that say it."""
    characters = models.GeneratedField(
        expression=Length(
            Cast(
                Func(F("content"), Value("$[*].text"), function="jsonb_path_query_array"),
                models.TextField(),
            )
        ),
        output_field=models.IntegerField(),
        db_persist=True,
    )
    """How long its text is; the database counts when it is made, not with each reading."""
    blocks = models.GeneratedField(
        expression=Func(F("content"), function="jsonb_array_length"),
        output_field=models.IntegerField(),
        db_persist=True,
    )
    """How many it has; counted with it."""
    built_from = models.ManyToManyField(SourceVersion, related_name="lesson_revisions")
    created_at = models.DateTimeField(_("built"), auto_now_add=True)

    class Meta:
        verbose_name = _("lesson revision")
        verbose_name_plural = _("lesson revisions")
        ordering = ["lesson", "-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["lesson", "content_sha256", "places_sha256"],
                name="revision_content_once_a_lesson",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lesson} {self.content_sha256[:8]}"
