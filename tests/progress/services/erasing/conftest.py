from __future__ import annotations

import pytest

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Quiz
from tests.factories.accounts import AdminFactory, UserFactory
from tests.factories.quizzes import make_quiz


@pytest.fixture
def admin() -> User:
    made: User = AdminFactory()
    return made


@pytest.fixture
def learner() -> User:
    made: User = UserFactory(name="Quirina Zweig", email="q.zweig@example.org")
    return made


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz(ItemKind.SHORT_ANSWER, ItemKind.SINGLE_CHOICE, mode="examination")
