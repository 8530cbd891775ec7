"""A course, its modules and what a learner can do after each."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models.code import JoinedByCode
from courses.models.source import SourceDocument


class Joining(models.TextChoices):
    """How learners come onto a course."""

    OPEN = "open", _("open to everybody")
    CODE = "code", _("with a code")
    INVITATION = "invitation", _("by invitation")


class Course(JoinedByCode):
    """A course as its blueprint describes it."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=2)
    summary = models.TextField(_("summary"), blank=True)
    blueprint = models.TextField(_("blueprint"), help_text=_("TOML"))
    documents = models.ManyToManyField(
        SourceDocument, verbose_name=_("source documents"), related_name="courses", editable=False
    )
    """What it was built from, whether a lesson shows it or not."""
    is_published = models.BooleanField(_("published"), default=True)
    joining = models.CharField(
        _("joining"), max_length=10, choices=Joining.choices, default=Joining.INVITATION
    )

    class Meta:
        verbose_name = _("course")
        verbose_name_plural = _("courses")
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(joining="code") | models.Q(join_code__isnull=False),
                name="course_joined_by_code_has_one",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Module(models.Model):
    """A part of a course that ends with a quiz."""

    course = models.ForeignKey(
        Course, verbose_name=_("course"), on_delete=models.CASCADE, related_name="modules"
    )
    slug = models.SlugField(_("slug"), max_length=80)
    title = models.CharField(_("title"), max_length=200)
    position = models.PositiveSmallIntegerField(_("position"))

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")
        ordering = ["course", "position"]
        constraints = [
            models.UniqueConstraint(fields=["course", "slug"], name="module_slug_once_a_course"),
            models.UniqueConstraint(
                fields=["course", "position"],
                name="module_position_once_a_course",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Objective(models.Model):
    """What a learner can do after a module."""

    module = models.ForeignKey(
        Module, verbose_name=_("module"), on_delete=models.CASCADE, related_name="objectives"
    )
    slug = models.SlugField(_("slug"), max_length=80)
    text = models.TextField(_("text"))
    position = models.PositiveSmallIntegerField(_("position"))

    class Meta:
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")
        ordering = ["module", "position"]
        constraints = [
            models.UniqueConstraint(fields=["module", "slug"], name="objective_slug_once_a_module"),
        ]

    def __str__(self) -> str:
        return self.text
