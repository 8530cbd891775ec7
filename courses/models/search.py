"""What a course is found by."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models.course import Course


class SearchEntry(models.Model):
    """The words of a course; a row of its own, so that nobody who reads courses reads it along."""

    course = models.OneToOneField(
        Course, on_delete=models.CASCADE, primary_key=True, related_name="search_entry"
    )
    words = SearchVectorField()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        indexes = [GinIndex(fields=["words"], name="course_search")]

    def __str__(self) -> str:
        return f"{self.course_id}"
