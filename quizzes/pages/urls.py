"""Addresses of attempts; the page before a quiz asks for an enrolment and lives in `progress`."""

from __future__ import annotations

from django.urls import path

from quizzes.pages import answers, attempts, clocks, contests, reviews, waiting

urlpatterns = [
    path("attempts/<uuid:attempt>/", attempts.attempt, name="attempt_question"),
    path("attempts/<uuid:attempt>/answers/<int:position>/", answers.answer, name="attempt_answer"),
    path("attempts/<uuid:attempt>/clock/", clocks.clock, name="attempt_clock"),
    path("attempts/<uuid:attempt>/summary/", attempts.summary, name="attempt_summary"),
    path("attempts/<uuid:attempt>/submit/", attempts.submit, name="attempt_submit"),
    path("attempts/<uuid:attempt>/waiting/", waiting.waiting, name="attempt_waiting"),
    path("attempts/<uuid:attempt>/review/", reviews.review, name="attempt_review"),
    path(
        "attempts/<uuid:attempt>/review/<int:position>/contest/",
        contests.contest,
        name="attempt_contest",
    ),
]
