"""A quiz and the questions it draws on."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from courses.models import Course, Module
from quizzes.models.question import Question

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Mode(models.TextChoices):
    """What an attempt is for."""

    PRACTICE = "practice", _("practice")
    EXAMINATION = "examination", _("examination")


class Grading(models.TextChoices):
    """Which of a learner's attempts make the grade."""

    BEST = "best", _("the best attempt")
    LAST = "last", _("the last attempt")
    FIRST = "first", _("the first attempt")
    MEAN = "mean", _("the mean of all attempts")


class Shown(models.TextChoices):
    """What a learner may see of an attempt at a moment of its review."""

    MARKS = "marks", _("marks")
    ANSWERS = "answers", _("right answers")
    EXPLANATION = "explanation", _("explanation")
    SOURCE = "source", _("quote of the source")


MOMENTS = ("review_during", "review_after", "review_later", "review_closed")
"""The settings of the four moments at which an attempt is looked at."""


def show_everything() -> list[str]:
    """List all that may be shown."""
    return list(Shown.values)


def _moment(name: StrOrPromise, help_text: StrOrPromise = "") -> ArrayField[list[str], list[str]]:
    return ArrayField(
        models.CharField(max_length=12, choices=Shown.choices),
        verbose_name=name,
        default=show_everything,
        blank=True,
        help_text=help_text,
    )


class Quiz(models.Model):
    """A quiz of a module, or of the whole course where it has no module.

    The rules from time limit to closing time hold for examinations; practice has no limit.
    """

    course = models.ForeignKey(
        Course, verbose_name=_("course"), on_delete=models.CASCADE, related_name="quizzes"
    )
    module = models.ForeignKey(
        Module,
        verbose_name=_("module"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="quizzes",
    )
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=200)
    mode = models.CharField(_("mode"), max_length=12, choices=Mode.choices, default=Mode.PRACTICE)
    wanted = models.PositiveSmallIntegerField(_("questions wanted"))
    pass_mark = models.DecimalField(
        _("pass mark"),
        max_digits=4,
        decimal_places=3,
        default=Decimal("0.7"),
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(1))],
        help_text=_("Share of points from 0 to 1."),
    )
    grading = models.CharField(
        _("graded by"), max_length=5, choices=Grading.choices, default=Grading.BEST
    )
    time_limit = models.DurationField(_("time limit"), null=True, blank=True)
    attempts_allowed = models.PositiveSmallIntegerField(
        _("attempts allowed"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    delay = models.DurationField(
        _("delay between attempts"),
        default=timedelta,
        help_text=_("From handing in to the next start."),
    )
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    is_ordered_by_hand = models.BooleanField(
        _("ordered by hand"), default=False, db_default=False, editable=False
    )
    """Whether its questions keep the order that somebody gave them; what comes new comes last."""
    shuffles_questions = models.BooleanField(_("questions in an order of their own"), default=False)
    shuffles_options = models.BooleanField(_("options in an order of their own"), default=True)
    review_during = _moment(
        _("shown during the attempt"), _("Practice only: a question that was checked is answered.")
    )
    review_after = _moment(_("shown right after"), _("For ten minutes from handing in."))
    review_later = _moment(_("shown later, while the quiz is open"))
    review_closed = _moment(_("shown after closing"))

    class Meta:
        verbose_name = _("quiz")
        verbose_name_plural = _("quizzes")
        ordering = ["course", "module__position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pass_mark__gte=0, pass_mark__lte=1),
                name="pass_mark_between_0_and_1",
            ),
            models.CheckConstraint(
                condition=models.Q(time_limit=None) | models.Q(time_limit__gt=timedelta()),
                name="time_limit_above_0",
            ),
            models.CheckConstraint(
                condition=models.Q(delay__gte=timedelta()), name="delay_not_below_0"
            ),
            models.CheckConstraint(
                condition=models.Q(opens_at=None)
                | models.Q(closes_at=None)
                | models.Q(closes_at__gt=models.F("opens_at")),
                name="closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuse that answers are told too early: while an examination is taken, or by proof."""
        faults: dict[str, Promise] = {}
        for name in MOMENTS:
            shown = set(getattr(self, name))
            if shown & {Shown.EXPLANATION, Shown.SOURCE} and Shown.ANSWERS not in shown:
                faults[name] = _("Explanation and quote tell the right answer: show it as well.")
        if self.mode == Mode.EXAMINATION and self.review_during:
            faults["review_during"] = _("An examination shows nothing while it is taken.")
        if faults:
            raise ValidationError(dict(faults))


class QuizQuestion(models.Model):
    """A question's place in a quiz."""

    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="entries")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="entries")
    position = models.PositiveSmallIntegerField(_("position"))

    class Meta:
        verbose_name = _("question of a quiz")
        verbose_name_plural = _("questions of a quiz")
        ordering = ["quiz", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["quiz", "position"],
                name="quiz_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(fields=["quiz", "question"], name="quiz_question_once"),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.question}"
