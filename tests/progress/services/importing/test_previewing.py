from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from accounts.models import AuditEntry, User
from progress.models import RosterImport
from progress.rosters import RosterError
from progress.services.importing.previewing import preview_roster, read_rules
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CohortFactory, RosterImportFactory
from tests.progress.services.importing.bringing import bring

pytestmark = pytest.mark.django_db


@pytest.fixture
def trainer() -> User:
    return TrainerFactory.create()


def test_what_was_read_is_kept_with_who_brought_it(trainer: User):
    cohort = CohortFactory.create()

    made = bring(cohort, trainer, "ada@example.org", "ada@", "ADA@example.org")

    made.refresh_from_db()
    assert (made.cohort, made.made_by, made.file_name) == (cohort, trainer, "people.csv")
    assert made.lines == [{"line": 2, "email": "ada@example.org", "name": "", "language": ""}]
    assert made.problems == [
        {"line": 3, "code": "not_an_address", "said": "ada@", "other": None},
        {"line": 4, "code": "same_address", "said": "ada@example.org", "other": 2},
    ]
    assert AuditEntry.objects.get().detail == {"cohort": cohort.pk, "lines": 1, "problems": 2}


def test_what_nobody_applied_within_a_day_is_forgotten(trainer: User):
    yesterday = timezone.now() - timedelta(hours=25)
    RosterImportFactory.create(made_at=yesterday)
    applied = RosterImportFactory.create(made_at=yesterday, applied_at=yesterday)
    waiting = RosterImportFactory.create()

    made = bring(CohortFactory.create(), trainer, "ada@example.org")

    assert set(RosterImport.objects.all()) == {applied, waiting, made}


def test_a_file_that_cannot_be_read_leaves_nothing(trainer: User):
    with pytest.raises(RosterError):
        preview_roster(cohort=CohortFactory.create(), file=ContentFile(b"", "a.csv"), by=trainer)

    assert not RosterImport.objects.exists()
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("ada@example.org", True),
        ("ada.king+law@mail.example.org", True),
        ("ada@exämple.org", True),
        (f"{'a' * 64}@{'b' * 60}.{'c' * 60}.{'d' * 60}.org", True),
        (f"{'a' * 64}@{'b' * 60}.{'c' * 60}.{'d' * 60}.{'e' * 10}.org", False),
        ("ada@example", False),
        ("ada@example.org\nbcc: bo@example.org", False),
        ("ada king@example.org", False),
        ("@example.org", False),
    ],
)
def test_an_address_is_one_that_can_be_kept(address: str, is_one: bool):
    assert read_rules().is_address(address) == is_one
