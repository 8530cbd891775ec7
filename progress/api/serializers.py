"""What the trainers' API says."""

from __future__ import annotations

from rest_framework import serializers


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
