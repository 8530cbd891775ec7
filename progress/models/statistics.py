"""What each scored attempt adds to the statistics, and the sums that it is folded into."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models import Attempt, QuestionVersion, Quiz


class AttemptDelta(models.Model):
    """What one attempt adds to (or, corrected, takes from) the running sums; never edited.

    A job folds deltas into sums; a reading is folded plus pending, so that it is exact at any
    moment and nobody queues on a hot row.
    """

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="deltas")
    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="deltas")
    revision = models.PositiveIntegerField()
    """From 1; a correction appends a negative and a positive delta."""
    sign = models.SmallIntegerField()
    total = models.DecimalField(_("total"), max_digits=12, decimal_places=8)
    """The attempt's points: the sum of its fractions."""
    items = models.JSONField(_("items"))
    """A list of {version, fraction (as text), options (authoring indexes chosen)}."""
    is_folded = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("statistics delta")
        verbose_name_plural = _("statistics deltas")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "revision"], name="delta_revision_once"),
            models.CheckConstraint(condition=models.Q(sign__in=[-1, 1]), name="delta_sign"),
        ]
        indexes = [
            models.Index(
                fields=["quiz", "id"],
                condition=models.Q(is_folded=False),
                name="deltas_to_fold",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.attempt} {self.sign:+d}"


def _sum_of(factors: int) -> models.DecimalField[Decimal, Decimal]:
    """Make a field for an exact sum of products; each factor is points with eight places."""
    return models.DecimalField(max_digits=16 + 12 * factors, decimal_places=8 * factors, default=0)


class QuizSum(models.Model):
    """The folded deltas of a quiz: how many attempts, and the sums of T to T⁴, T their points."""

    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="sums")
    is_first = models.BooleanField()
    """Whether over the first attempts of the learners, or over all others."""
    n = models.BigIntegerField(default=0)
    t = _sum_of(1)
    t2 = _sum_of(2)
    t3 = _sum_of(3)
    t4 = _sum_of(4)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["quiz", "is_first"], name="quiz_sum_once"),
        ]

    def __str__(self) -> str:
        return f"{self.quiz} {self.n}"


class ItemSum(models.Model):
    """The same for an item in a version, over the attempts that saw it; x is its mark."""

    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="item_sums")
    question_version = models.ForeignKey(
        QuestionVersion, on_delete=models.CASCADE, related_name="sums"
    )
    is_first = models.BooleanField()
    n = models.BigIntegerField(default=0)
    x = _sum_of(1)
    x2 = _sum_of(2)
    t = _sum_of(1)
    t2 = _sum_of(2)
    xt = _sum_of(2)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["quiz", "question_version", "is_first"], name="item_sum_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_version} {self.n}"


class OptionCount(models.Model):
    """How many of those attempts chose an option, by its authoring index."""

    quiz = models.ForeignKey(Quiz, on_delete=models.CASCADE, related_name="option_counts")
    question_version = models.ForeignKey(
        QuestionVersion, on_delete=models.CASCADE, related_name="option_counts"
    )
    is_first = models.BooleanField()
    option = models.IntegerField()
    n = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["quiz", "question_version", "is_first", "option"],
                name="option_count_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_version} {self.option}: {self.n}"
