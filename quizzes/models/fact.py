"""What the writer found in the sources, and where they disagree."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from courses.models import Course, SourceVersion
from quizzes.generation.records import FactKind

FACT_KINDS = [
    (FactKind.DATE, _("date")),
    (FactKind.QUANTITY, _("quantity")),
    (FactKind.PLACE, _("location")),
    (FactKind.ROLE, _("role (of a body or person)")),
    (FactKind.ACRONYM, _("acronym")),
    (FactKind.ENUMERATION, _("enumeration")),
    (FactKind.DEFINITION, _("definition")),
    (FactKind.PAIRING, _("pairing")),
    (FactKind.CLAUSE, _("clause")),
    (FactKind.STATEMENT, _("statement")),
]

IMPORTED = gettext_noop("imported")
BY_HAND = gettext_noop("written by hand")
"""The relation of what a person's question rests on: no words of a source, but where it is from."""


class Fact(models.Model):
    """A typed statement found in the sources; several questions may rest on it."""

    identity = models.CharField(_("identity"), max_length=32)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="facts")
    kind = models.CharField(_("kind"), max_length=20, choices=FACT_KINDS)
    subject = models.TextField(_("subject"))
    relation = models.CharField(_("relation"), max_length=200)
    values = models.JSONField(_("values"))
    language = models.CharField(_("language"), max_length=2)

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["course", "identity"], name="fact_once_a_course"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} – {self.said}"

    @property
    def said(self) -> str:
        """What is said of the subject, or in the reader's language that a person's question is."""
        return gettext(self.relation) if self.relation in {IMPORTED, BY_HAND} else self.relation


class Conflict(models.Model):
    """Statements that disagree; nothing is asked about them until one is chosen."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="conflicts")
    identity = models.CharField(_("identity"), max_length=32)
    about = models.TextField(_("about"))
    found_at = models.DateTimeField(_("found"), auto_now_add=True)
    gone_at = models.DateTimeField(_("found no more"), null=True, blank=True, editable=False)
    """Since which run the sources agree; one that nobody decided about is not kept."""

    class Meta:
        verbose_name = _("conflict")
        verbose_name_plural = _("conflicts")
        ordering = ["-found_at"]
        constraints = [
            models.UniqueConstraint(fields=["course", "identity"], name="conflict_once_a_course"),
        ]

    def __str__(self) -> str:
        return self.about


class ConflictStatement(models.Model):
    """One of the statements that disagree."""

    conflict = models.ForeignKey(Conflict, on_delete=models.CASCADE, related_name="statements")
    version = models.ForeignKey(SourceVersion, on_delete=models.PROTECT, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(_("quote"))
    value = models.TextField(_("value"), blank=True)
    """What it says instead of the others; empty where a run of an earlier writer found it."""

    class Meta:
        ordering = ["conflict", "pk"]

    def __str__(self) -> str:
        return self.quote
