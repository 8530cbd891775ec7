"""Addresses of the API that need nothing but quizzes: one's own attempts."""

from __future__ import annotations

from django.urls import path

from quizzes.api import attempts, contests

urlpatterns = [
    path("attempts/<uuid:public_id>/", attempts.ReadAttempt.as_view(), name="attempt"),
    path(
        "attempts/<uuid:public_id>/items/<int:position>/answer/",
        attempts.SaveAnswer.as_view(),
        name="attempt-answer",
    ),
    path(
        "attempts/<uuid:public_id>/items/<int:position>/check/",
        attempts.CheckItem.as_view(),
        name="attempt-check",
    ),
    path(
        "attempts/<uuid:public_id>/answers/",
        attempts.SaveAnswers.as_view(),
        name="attempt-answers",
    ),
    path(
        "attempts/<uuid:public_id>/submit/",
        attempts.SubmitAttempt.as_view(),
        name="attempt-submit",
    ),
    path(
        "attempts/<uuid:public_id>/receipt/",
        attempts.ReadReceipt.as_view(),
        name="attempt-receipt",
    ),
    path("attempts/<uuid:public_id>/review/", attempts.ReadReview.as_view(), name="attempt-review"),
    path(
        "attempts/<uuid:public_id>/items/<int:position>/contest/",
        contests.ContestItem.as_view(),
        name="attempt-contest",
    ),
]
