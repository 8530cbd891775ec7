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
    sources,
    standing,
)

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
    path("receipts/", receipts.receipts, name="receipts"),
    path("quizzes/", quizzes.quizzes, name="my_quizzes"),
    path("quizzes/<slug:quiz>/", quizzes.quiz, name="quiz"),
    path("quizzes/<slug:quiz>/start/", quizzes.start, name="quiz_start"),
]
