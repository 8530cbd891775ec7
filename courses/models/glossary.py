"""What the sources of a course explain and date."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models.course import Course, Module
from courses.models.lesson import Lesson


class GlossaryTerm(models.Model):
    """A term of a course, in the words of its sources."""

    course = models.ForeignKey(
        Course, verbose_name=_("course"), on_delete=models.CASCADE, related_name="terms"
    )
    position = models.PositiveIntegerField(_("position"))
    term = models.CharField(_("term"), max_length=200)
    language = models.CharField(_("language"), max_length=2)
    expansion = models.TextField(
        _("expansion"), blank=True, help_text=_("what the letters of an acronym stand for")
    )
    definition = models.TextField(_("definition"), blank=True)
    quotes = models.JSONField(_("quotes"), default=list)
    """A list of {document, version, start, end, text}: the places that explain it."""
    lessons = models.ManyToManyField(Lesson, verbose_name=_("lessons"), related_name="terms")

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")
        ordering = ["course", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["course", "term", "language"], name="glossary_term_once_a_course"
            ),
        ]

    def __str__(self) -> str:
        return self.term


class TimelineEvent(models.Model):
    """Something dated that the lessons of a module tell, in the words of its source."""

    module = models.ForeignKey(
        Module, verbose_name=_("module"), on_delete=models.CASCADE, related_name="events"
    )
    position = models.PositiveIntegerField(_("position"))
    date = models.CharField(_("date"), max_length=10, help_text=_("ISO 8601"))
    """A day, a month or a year: as precise as the source."""
    dated = models.CharField(_("date as written"), max_length=100)
    text = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=2)
    quotes = models.JSONField(_("quotes"), default=list)
    """A list of {document, version, start, end, text}."""

    class Meta:
        verbose_name = _("dated event")
        verbose_name_plural = _("dated events")
        ordering = ["module", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["module", "position"],
                name="event_position_once_a_module",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dated} {self.text}"
