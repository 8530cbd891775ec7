"""A question, its immutable versions and the proof of each."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models import Course, Module, Objective, SourceVersion
from quizzes.generation.records import CognitiveLevel, ItemKind
from quizzes.models.fact import FACT_KINDS, Fact

ITEM_KINDS = [
    (ItemKind.SINGLE_CHOICE, _("single choice")),
    (ItemKind.MULTIPLE_CHOICE, _("multiple choice")),
    (ItemKind.TRUE_FALSE, _("true or false")),
    (ItemKind.CLOZE, _("cloze")),
    (ItemKind.MATCHING, _("matching")),
    (ItemKind.ORDERING, _("ordering")),
    (ItemKind.NUMERIC, _("numeric")),
    (ItemKind.SHORT_ANSWER, _("short answer")),
]
COGNITIVE_LEVELS = [
    (CognitiveLevel.REMEMBER, _("remember")),
    (CognitiveLevel.UNDERSTAND, _("understand")),
    (CognitiveLevel.APPLY, _("apply")),
]


class Origin(models.TextChoices):
    """How a version came to be; a rerun of a build replaces only what the writer wrote."""

    WRITER = "writer", _("written by the writer")
    EDITED = "edited", _("edited")
    BY_HAND = "by_hand", _("written by hand")
    IMPORTED = "imported", _("imported")
    RESTORED = "restored", _("brought back")
    CORRECTED = "corrected", _("rewritten by a corrected fact")


PLACE = ["course", "fact_rank", "fact", "rank", "id"]
"""The order in which questions are reviewed."""


class Question(models.Model):
    """A question's identity; what it says is in its versions."""

    identity = models.CharField(_("identity"), max_length=32)
    course = models.ForeignKey(
        Course, verbose_name=_("course"), on_delete=models.CASCADE, related_name="questions"
    )
    module = models.ForeignKey(
        Module,
        verbose_name=_("module"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="questions",
    )
    objective = models.ForeignKey(
        Objective,
        verbose_name=_("objective"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="questions",
    )
    fact = models.ForeignKey(
        Fact, verbose_name=_("fact"), on_delete=models.PROTECT, related_name="questions"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=ITEM_KINDS)
    fact_kind = models.CharField(_("kind of fact"), max_length=20, choices=FACT_KINDS)
    language = models.CharField(_("language"), max_length=2)
    rank = models.PositiveIntegerField(
        _("rank"), default=0, help_text=_("The writer's order, the best first.")
    )
    is_waiting = models.BooleanField(default=True, db_default=True, editable=False)
    """Whether nobody decided about the newest version; the database keeps it, nothing else does."""
    fact_rank = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    """The best rank of the questions on the fact; kept like the former."""

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["course", "rank", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["course", "identity"], name="question_once_a_course"),
        ]
        indexes = [
            models.Index(fields=PLACE, name="question_place"),
            models.Index(
                fields=PLACE, name="question_waiting", condition=models.Q(is_waiting=True)
            ),
        ]

    def __str__(self) -> str:
        return self.identity


class QuestionVersion(models.Model):
    """What a question says at one time; an edit makes a new version."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("version"))
    stem = models.TextField(_("stem"))
    body = models.JSONField(_("options and key"))
    """As `quizzes.scoring.Body` writes it; the key is in it, so it never leaves unfiltered."""
    explanation = models.TextField(_("explanation"))
    difficulty = models.FloatField(
        _("estimated difficulty"), validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    cognitive_level = models.CharField(
        _("cognitive level"), max_length=12, choices=COGNITIVE_LEVELS
    )
    grounds = models.JSONField(_("grounds of the estimate"), default=list, blank=True)
    """Rows of `quizzes.generation.Ground`: what the difficulty was estimated by."""
    findings = models.JSONField(_("findings"), default=list)
    writer = models.CharField(
        _("writer"), max_length=40, blank=True, help_text=_("Version of the writer.")
    )
    """Empty where a person wrote it."""
    origin = models.CharField(
        _("origin"),
        max_length=10,
        choices=Origin.choices,
        default=Origin.WRITER,
        db_default=Origin.WRITER.value,
    )
    restores = models.ForeignKey(
        "self",
        verbose_name=_("version brought back"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("question version")
        verbose_name_plural = _("question versions")
        ordering = ["question", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "number"], name="question_version_number_once"
            ),
        ]

    def __str__(self) -> str:
        return self.stem


class Provenance(models.Model):
    """A place of a source that a question version rests on, with its quote."""

    question_version = models.ForeignKey(
        QuestionVersion, on_delete=models.CASCADE, related_name="provenance"
    )
    position = models.PositiveSmallIntegerField()
    source_version = models.ForeignKey(
        SourceVersion, on_delete=models.PROTECT, related_name="provenance"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(_("quote"))

    class Meta:
        verbose_name = _("provenance")
        verbose_name_plural = _("provenance")
        ordering = ["question_version", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["question_version", "position"], name="provenance_position_once"
            ),
            models.CheckConstraint(
                condition=models.Q(start__lt=models.F("end")), name="provenance_span_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return self.quote
