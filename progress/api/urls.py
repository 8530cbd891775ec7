"""Addresses of the API that need progress: cohorts, and all that asks for an enrolment."""

from __future__ import annotations

from django.urls import path

from progress.api.activity import CohortActivity
from progress.api.attempts import StartAttempt
from progress.api.cohorts import Cohorts
from progress.api.later import ItemStatistics, QuizStatistics, Reports
from progress.api.learners import CohortProgress
from progress.api.objectives import CohortObjectives
from progress.api.quizzes import Quizzes
from progress.api.receipts import VerifyReceipt
from progress.api.transcripts import Learner

urlpatterns = [
    path("cohorts/", Cohorts.as_view(), name="cohorts"),
    path("cohorts/<int:pk>/progress/", CohortProgress.as_view(), name="cohort-progress"),
    path("cohorts/<int:pk>/objectives/", CohortObjectives.as_view(), name="cohort-objectives"),
    path("cohorts/<int:pk>/activity/", CohortActivity.as_view(), name="cohort-activity"),
    path("cohorts/<int:pk>/learners/<int:learner>/", Learner.as_view(), name="cohort-learner"),
    path("quizzes/", Quizzes.as_view(), name="quizzes"),
    path("quizzes/<slug:slug>/attempts/", StartAttempt.as_view(), name="start-attempt"),
    path("quizzes/<slug:slug>/statistics/", QuizStatistics.as_view(), name="quiz-statistics"),
    path("quizzes/<slug:slug>/items/", ItemStatistics.as_view(), name="quiz-items"),
    path("receipts/verify/", VerifyReceipt.as_view(), name="verify-receipt"),
    path("reports/", Reports.as_view(), name="reports"),
    path("reports/<int:pk>/", Reports.as_view(), name="report"),
]
