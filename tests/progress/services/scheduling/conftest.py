"""A trainer, a colleague who trains the same cohort, and a schedule for both of them."""

from __future__ import annotations

import pytest

from accounts.models import User
from progress.models import Cohort, ReportSchedule
from progress.services.scheduling.changing import make_schedule
from tests.factories.accounts import TrainerFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortMemberFactory
from tests.progress.scheduled import WEEKLY
from tests.progress.taught import make_cohort


@pytest.fixture
def trainer(db: None) -> User:
    made: User = TrainerFactory.create(email="tara@example.org", name="Tara", language="en")
    return made


@pytest.fixture
def reader(cohort: Cohort) -> User:
    made: User = TrainerFactory.create(email="rosa@example.org", name="Rosa", language="es")
    cohort.trainers.add(made)
    return made


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    made = make_cohort(trainer, CourseFactory.create(), name="Autumn")
    CohortMemberFactory.create(cohort=made, learner__name="Lena-of-the-cohort")
    return made


@pytest.fixture
def schedule(trainer: User, reader: User, cohort: Cohort) -> ReportSchedule:
    """Of Mondays at half past seven in Paris."""
    told = {**WEEKLY, "cohort": cohort}
    emails = [trainer.email, reader.email]
    return make_schedule(told=told, recipients=emails, by=trainer)
