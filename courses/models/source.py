"""Documents as brought in, their immutable versions and their passages."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

HEAVY = ("text", "reading", "changes")
"""Fields of a version that are large, and that few pages need."""


def heavy(relation: str = "") -> list[str]:
    """Name the large fields of the versions that a relation leads to, to be deferred."""
    return [f"{relation}__{field}" if relation else field for field in HEAVY]


class SourceDocument(models.Model):
    """A document that the course is made from, under one name through all its versions."""

    name = models.CharField(_("file name"), max_length=200, unique=True)
    title = models.CharField(_("title"), max_length=300)
    issuer = models.CharField(_("issuer"), max_length=200, blank=True)
    date = models.CharField(_("date"), max_length=10, blank=True, help_text=_("ISO 8601"))
    licence = models.CharField(_("licence"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("source document")
        verbose_name_plural = _("source documents")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.title


class SourceVersion(models.Model):
    """A document's content at one time, named by its SHA-256; never edited."""

    document = models.ForeignKey(
        SourceDocument,
        verbose_name=_("source document"),
        on_delete=models.PROTECT,
        related_name="versions",
    )
    number = models.PositiveIntegerField(_("version"))
    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    media_type = models.CharField(_("media type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    file = models.FileField(_("file"), upload_to="sources", max_length=200)
    text = models.TextField(_("decoded text"))
    languages = models.JSONField(_("languages"), default=list)
    reading = models.JSONField(_("reading"), null=True, editable=False)
    """What reading made of the text, as `courses.sources.values` gives it."""
    changes = models.JSONField(_("changes"), null=True, editable=False)
    """What became of the version before: {counts: {fate: n}, blocks: [{fate, old, new}], told},
    with the spans of all blocks that did not stay the same."""
    created_at = models.DateTimeField(_("brought in"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("brought in by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("source version")
        verbose_name_plural = _("source versions")
        ordering = ["document__name", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="version_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.document} ({self.number})"


class Passage(models.Model):
    """A run of blocks of a version that belongs together: the unit that is taught."""

    version = models.ForeignKey(SourceVersion, on_delete=models.CASCADE, related_name="passages")
    position = models.PositiveIntegerField(_("position"))
    headings = models.JSONField(_("headings"), default=list)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    blocks = models.JSONField(_("blocks"))
    """A list of {kind, text, language, start, end, level, label, term}."""

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ["version", "position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="passage_position_once"),
            models.CheckConstraint(
                condition=models.Q(start__lt=models.F("end")), name="passage_span_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return " › ".join(self.headings) or f"{self.version} {self.position}"
