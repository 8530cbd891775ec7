from __future__ import annotations

import pytest

from accounts.models import User
from quizzes.models import Attempt, Quiz
from quizzes.services.attempts import start_attempt
from tests.factories.quizzes import make_quiz
from tests.quizzes.taking import ALL_KINDS


@pytest.fixture
def quiz(db: None) -> Quiz:
    """A quiz with one question of each kind."""
    return make_quiz(*ALL_KINDS)


@pytest.fixture
def attempt(owner: User, quiz: Quiz) -> Attempt:
    """The owner's open attempt at it."""
    return start_attempt(learner=owner, quiz=quiz)
