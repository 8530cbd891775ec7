"""A trainer, and a cohort of theirs whose learners did something."""

from __future__ import annotations

import pytest

from accounts.models import User
from progress.models import Cohort, CohortMember
from quizzes.models import Quiz
from tests.factories.accounts import TrainerFactory
from tests.factories.quizzes import make_quiz
from tests.progress.reported import take
from tests.progress.taught import join, make_cohort
from tests.quizzes.taking import ALL_KINDS


@pytest.fixture
def trainer() -> User:
    return TrainerFactory(language="en", time_zone="Europe/Paris")


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz(*ALL_KINDS)


@pytest.fixture
def cohort(trainer: User, quiz: Quiz) -> Cohort:
    return make_cohort(trainer, quiz.course, name="Spring")


@pytest.fixture
def lena(cohort: Cohort, quiz: Quiz) -> CohortMember:
    """A learner who took the quiz twice, all right."""
    member = join(cohort, "Léna; Ada")
    for _ in range(2):
        take(member, quiz)
    return member
