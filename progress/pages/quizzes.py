"""The page before a quiz, and starting an attempt."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.pages.doors import LearnerRequest, found, signed_in
from progress.queries.courses import enrolled_courses
from progress.queries.fronts import quiz_front
from progress.services.access import quiz_for
from quizzes.errors import QuizHasNoQuestions, StartRefused
from quizzes.services.attempts import start_attempt


@require_safe
@signed_in
def quizzes(request: LearnerRequest) -> HttpResponse:
    """List the quizzes of one's courses."""
    return render(request, "progress/quizzes.html", {"courses": enrolled_courses(request.user)})


@require_safe
@signed_in
def quiz(request: LearnerRequest, quiz: str) -> HttpResponse:
    """Say what to expect, and list the attempts so far."""
    front = found(quiz_front(request.user, quiz))
    return render(request, "progress/quiz.html", {"front": front})


@require_POST
@signed_in
def start(request: LearnerRequest, quiz: str) -> HttpResponse:
    """Start an attempt, or go on with the one that is open."""
    row = found(quiz_for(request.user, quiz))
    try:
        attempt = start_attempt(learner=request.user, quiz=row)
    except (QuizHasNoQuestions, StartRefused) as error:
        messages.error(request, str(error))
        return redirect("quiz", quiz)
    return redirect("attempt_question", attempt.public_id)
