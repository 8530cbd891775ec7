"""What the trainers' API says."""

from __future__ import annotations

from rest_framework import serializers

from progress.queries.cohorts import COMPLETED, IN_PROGRESS, NOT_STARTED


class CourseName(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """A course, by slug and title."""

    slug = serializers.SlugField()
    title = serializers.CharField()


class CohortSummary(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """A cohort in the list."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    courses = CourseName(many=True)
    learners = serializers.IntegerField(help_text="Number of learners.")
    starts_on = serializers.DateField(allow_null=True)
    ends_on = serializers.DateField(allow_null=True)


class LearnerName(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """A learner, by name and address."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    email = serializers.EmailField()


class QuizOutcome(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """How a learner does in one quiz."""

    quiz = serializers.SlugField(source="quiz.slug")
    title = serializers.CharField(source="quiz.title")
    attempts = serializers.IntegerField()
    best_fraction = serializers.FloatField(min_value=0, max_value=1)
    last_fraction = serializers.FloatField(min_value=0, max_value=1)
    grade = serializers.FloatField(
        min_value=0,
        max_value=1,
        help_text="What counts: the best, last, first or mean fraction, as the quiz has it.",
    )
    last_submitted_at = serializers.DateTimeField()
    passed_at = serializers.DateTimeField(allow_null=True)


class LearnerRow(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """A learner of a cohort: what is done of the cohort's courses."""

    learner = LearnerName()
    status = serializers.ChoiceField([NOT_STARTED, IN_PROGRESS, COMPLETED])
    lessons_done = serializers.IntegerField()
    lessons_total = serializers.IntegerField()
    quizzes_done = serializers.IntegerField(help_text="Quizzes with a scored attempt.")
    quizzes_passed = serializers.IntegerField()
    quizzes_total = serializers.IntegerField()
    best_fraction = serializers.FloatField(
        allow_null=True,
        min_value=0,
        max_value=1,
        help_text="Mean of the best fractions of the quizzes done; null before the first.",
    )
    last_activity = serializers.DateTimeField(allow_null=True)
    quizzes = QuizOutcome(many=True, source="results")
