"""Addresses of the API that need progress: cohorts, and all that asks for an enrolment."""

from __future__ import annotations

from django.urls import path

from progress.api.attempts import StartAttempt
from progress.api.cohorts import CohortProgress, Cohorts
from progress.api.coverage import Coverage
from progress.api.items import ItemStatistics
from progress.api.later import Reports
from progress.api.quizzes import Quizzes
from progress.api.receipts import VerifyReceipt
from progress.api.statistics import QuizStatistics

urlpatterns = [
    path("cohorts/", Cohorts.as_view(), name="cohorts"),
    path("cohorts/<int:pk>/progress/", CohortProgress.as_view(), name="cohort-progress"),
    path("courses/<slug:slug>/coverage/", Coverage.as_view(), name="course-coverage"),
    path("quizzes/", Quizzes.as_view(), name="quizzes"),
    path("quizzes/<slug:slug>/attempts/", StartAttempt.as_view(), name="start-attempt"),
    path("quizzes/<slug:slug>/statistics/", QuizStatistics.as_view(), name="quiz-statistics"),
    path("quizzes/<slug:slug>/items/", ItemStatistics.as_view(), name="quiz-items"),
    path("receipts/verify/", VerifyReceipt.as_view(), name="verify-receipt"),
    path("reports/", Reports.as_view(), name="reports"),
    path("reports/<int:pk>/", Reports.as_view(), name="report"),
]
