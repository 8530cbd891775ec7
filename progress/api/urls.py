"""Addresses of the API that need progress: cohorts, and all that asks for an enrolment."""

from __future__ import annotations

from django.urls import path

from progress.api.activity import CohortActivity
from progress.api.attempts import StartAttempt
from progress.api.certificates import CohortCertificates
from progress.api.cohort_changes import MakingCohorts, OneCohort
from progress.api.coverage import Coverage
from progress.api.imports import ApplyImport, Imports, ReadImport
from progress.api.items import ItemStatistics
from progress.api.learners import CohortProgress
from progress.api.objectives import CohortObjectives
from progress.api.people import CohortExtensions, CohortLearner, CohortLearners
from progress.api.quizzes import Quizzes
from progress.api.receipts import VerifyReceipt
from progress.api.report_files import ReportFile
from progress.api.reports import CancelReport, OneReport, Reports
from progress.api.schedules import OneSchedule, Schedules
from progress.api.statistics import QuizStatistics
from progress.api.webhooks import (
    DeliverAgain,
    Deliveries,
    OneWebhook,
    Webhooks,
    WebhookSecret,
    WebhookTest,
)

DELIVERIES = "webhooks/<int:pk>/deliveries/"
IMPORT = "cohorts/<int:pk>/imports/<int:import_id>/"

urlpatterns = [
    path("cohorts/", MakingCohorts.as_view(), name="cohorts"),
    path("cohorts/<int:pk>/", OneCohort.as_view(), name="cohort"),
    path("cohorts/<int:pk>/learners/", CohortLearners.as_view(), name="cohort-learners"),
    path(
        "cohorts/<int:pk>/learners/<int:learner>/",
        CohortLearner.as_view(),
        name="cohort-learner",
    ),
    path("cohorts/<int:pk>/extensions/", CohortExtensions.as_view(), name="cohort-extensions"),
    path("cohorts/<int:pk>/progress/", CohortProgress.as_view(), name="cohort-progress"),
    path(
        "cohorts/<int:pk>/certificates/",
        CohortCertificates.as_view(),
        name="cohort-certificates",
    ),
    path("cohorts/<int:pk>/imports/", Imports.as_view(), name="imports"),
    path(IMPORT, ReadImport.as_view(), name="read-import"),
    path(f"{IMPORT}apply/", ApplyImport.as_view(), name="apply-import"),
    path("cohorts/<int:pk>/objectives/", CohortObjectives.as_view(), name="cohort-objectives"),
    path("cohorts/<int:pk>/activity/", CohortActivity.as_view(), name="cohort-activity"),
    path("courses/<slug:slug>/coverage/", Coverage.as_view(), name="course-coverage"),
    path("quizzes/", Quizzes.as_view(), name="quizzes"),
    path("quizzes/<slug:slug>/attempts/", StartAttempt.as_view(), name="start-attempt"),
    path("quizzes/<slug:slug>/statistics/", QuizStatistics.as_view(), name="quiz-statistics"),
    path("quizzes/<slug:slug>/items/", ItemStatistics.as_view(), name="quiz-items"),
    path("receipts/verify/", VerifyReceipt.as_view(), name="verify-receipt"),
    path("webhooks/", Webhooks.as_view(), name="webhooks"),
    path("webhooks/<int:pk>/", OneWebhook.as_view(), name="webhook"),
    path("webhooks/<int:pk>/secret/", WebhookSecret.as_view(), name="webhook-secret"),
    path("webhooks/<int:pk>/test/", WebhookTest.as_view(), name="webhook-test"),
    path(DELIVERIES, Deliveries.as_view(), name="webhook-deliveries"),
    path(
        f"{DELIVERIES}<int:delivery>/again/", DeliverAgain.as_view(), name="webhook-delivery-again"
    ),
    path("reports/", Reports.as_view(), name="reports"),
    path("reports/<int:pk>/", OneReport.as_view(), name="report"),
    path("reports/<int:pk>/file/", ReportFile.as_view(), name="report-file"),
    path("reports/<int:pk>/cancel/", CancelReport.as_view(), name="cancel-report"),
    path("report-schedules/", Schedules.as_view(), name="report-schedules"),
    path("report-schedules/<int:pk>/", OneSchedule.as_view(), name="report-schedule"),
]
