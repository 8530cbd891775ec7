"""How a learner does in a quiz, kept up by each scored attempt."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from progress.models.enrolment import Enrolment
from quizzes.models import Quiz


class QuizResult(models.Model):
    """What a learner's scored attempts at a quiz come to; recomputable from the marks."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="quiz_results")
    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="results")
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    best_fraction = models.DecimalField(_("best fraction"), max_digits=9, decimal_places=8)
    last_fraction = models.DecimalField(_("last fraction"), max_digits=9, decimal_places=8)
    grade = models.DecimalField(
        _("grade"),
        max_digits=9,
        decimal_places=8,
        help_text=_("What counts: the best, last, first or mean fraction, as the quiz has it."),
    )
    last_submitted_at = models.DateTimeField(_("last submitted"))
    passed_at = models.DateTimeField(_("passed"), null=True, blank=True)
    """Since when the grade passes; none where it does not."""
    seconds_spent = models.PositiveBigIntegerField(_("time spent"), default=0, db_default=0)
    """Seconds from start to handing in, of all scored attempts; see `progress.queries.scored`."""
    changed_at = models.DateTimeField(
        pgettext_lazy("date", "changed"), auto_now=True, db_default=Now()
    )

    class Meta:
        verbose_name = _("quiz result")
        verbose_name_plural = _("quiz results")
        ordering = ["enrolment", "quiz"]
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "quiz"], name="result_once_a_quiz"),
            models.CheckConstraint(
                condition=models.Q(best_fraction__gte=models.F("last_fraction")),
                name="best_not_below_last",
            ),
            models.CheckConstraint(
                condition=models.Q(best_fraction__gte=models.F("grade")),
                name="best_not_below_grade",
            ),
            models.CheckConstraint(
                condition=models.Q(last_fraction__gte=0, grade__gte=0, best_fraction__lte=1),
                name="result_0_to_1",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.enrolment} {self.quiz} {self.grade}"
