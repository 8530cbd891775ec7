"""Addresses of a learner's courses."""

from __future__ import annotations

from django.urls import path

from progress.pages import (
    certificates,
    courses,
    gallery,
    invitations,
    joining,
    lessons,
    my_data,
    privacy,
    quizzes,
    receipts,
    reports,
    sources,
    standing,
    tokens,
)
from progress.pages.trainers import cohorts as trainers_cohorts
from progress.pages.trainers import learners as trainers_learners
from progress.pages.trainers import quizzes as trainers_quizzes
from progress.pages.trainers import reports as trainers_reports
from progress.pages.webhooks import keeping as webhooks
from progress.pages.webhooks import sending as webhook_sending

WEBHOOK = "trainers/webhooks/<int:webhook>/"

urlpatterns = [
    path("", courses.catalogue, name="catalogue"),
    path("progress/", standing.my_progress, name="my_progress"),
    path("account/data/", my_data.my_data, name="my_data"),
    path("privacy/", privacy.privacy, name="privacy"),
    path("gallery/", gallery.gallery, name="gallery"),
    path("join/", joining.with_code, name="join_by_code"),
    path("join/invitation/<str:signed>/", invitations.invitation, name="invitation"),
    path("courses/<slug:course>/", courses.course, name="course"),
    path("courses/<slug:course>/join/", joining.join, name="join"),
    path(
        "courses/<slug:course>/lessons/<slug:module>/<slug:lesson>/",
        lessons.lesson,
        name="lesson",
    ),
    path(
        "courses/<slug:course>/lessons/<slug:module>/<slug:lesson>/read/",
        lessons.read,
        name="lesson_read",
    ),
    path(
        "courses/<slug:course>/lessons/<slug:module>/<slug:lesson>/place/",
        lessons.place,
        name="lesson_place",
    ),
    path("courses/<slug:course>/sources/<str:document>/", sources.source, name="source"),
    path("certificates/verify/", certificates.check, name="certificate_check"),
    path("certificates/verify/<str:number>/", certificates.verify, name="certificate_verify"),
    path("certificates/<str:number>/", certificates.download, name="certificate"),
    path("account/tokens/", tokens.tokens, name="tokens"),
    path("account/tokens/make/", tokens.make, name="token_make"),
    path("account/tokens/<int:token>/revoke/", tokens.revoke, name="token_revoke"),
    path("reports/<int:pk>/", reports.report, name="report_page"),
    path("trainers/webhooks/", webhooks.webhooks, name="trainers_webhooks"),
    path("trainers/webhooks/new/", webhooks.new_webhook, name="trainers_webhook_new"),
    path(WEBHOOK, webhooks.one_webhook, name="trainers_webhook"),
    path(f"{WEBHOOK}test/", webhook_sending.test, name="trainers_webhook_test"),
    path(f"{WEBHOOK}secret/", webhooks.renew, name="trainers_webhook_secret"),
    path(f"{WEBHOOK}delete/", webhooks.delete, name="trainers_webhook_delete"),
    path(
        f"{WEBHOOK}deliveries/<int:delivery>/again/",
        webhook_sending.again,
        name="trainers_webhook_again",
    ),
    path("receipts/", receipts.receipts, name="receipts"),
    path("quizzes/", quizzes.quizzes, name="my_quizzes"),
    path("quizzes/<slug:quiz>/", quizzes.quiz, name="quiz"),
    path("quizzes/<slug:quiz>/start/", quizzes.start, name="quiz_start"),
    path("trainers/", trainers_cohorts.cohorts, name="trainers_cohorts"),
    path("trainers/cohorts/<int:cohort>/", trainers_cohorts.cohort, name="trainers_cohort"),
    path(
        "trainers/cohorts/<int:cohort>/learners/<int:learner>/",
        trainers_learners.learner,
        name="trainers_learner",
    ),
    path("trainers/quizzes/<slug:quiz>/", trainers_quizzes.quiz_sheet, name="trainers_quiz"),
    path("trainers/reports/", trainers_reports.reports, name="trainers_reports"),
    path(
        "trainers/reports/<int:report>/cancel/",
        trainers_reports.cancel,
        name="trainers_report_cancel",
    ),
]
