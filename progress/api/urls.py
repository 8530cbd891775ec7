"""Addresses of the API that need progress: cohorts, and all that asks for an enrolment."""

from __future__ import annotations

from django.urls import path

from progress.api.cohorts import CohortProgress, Cohorts

urlpatterns = [
    path("cohorts/", Cohorts.as_view(), name="cohorts"),
    path("cohorts/<int:pk>/progress/", CohortProgress.as_view(), name="cohort-progress"),
]
