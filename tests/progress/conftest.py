from __future__ import annotations

import pytest

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt
from quizzes.services.attempts import start_attempt, submit_attempt
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory
from tests.factories.quizzes import make_quiz


@pytest.fixture
def handed_in(owner: User) -> Attempt:
    """The owner's attempt, handed in."""
    opened = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    return submit_attempt(attempt=opened, by=owner)


@pytest.fixture
def owners_trainer(owner: User, handed_in: Attempt) -> User:
    """A trainer of a cohort that the owner and the course are in."""
    trainer = TrainerFactory.create()
    cohort = CohortFactory.create()
    cohort.trainers.add(trainer)
    cohort.courses.add(handed_in.quiz.course)
    CohortMemberFactory.create(cohort=cohort, learner=owner)
    return trainer
