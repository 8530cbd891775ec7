from __future__ import annotations

from functools import partial

import pytest

from accounts.models import AuditEntry, User
from progress import dispatch
from progress.models import Cohort, Report
from tests.at_once import at_once
from tests.progress.reported import wish_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_same_wish_eight_times_at_once_is_one_report(trainer: User, cohort: Cohort):
    wish = partial(dispatch.request_report, wish=wish_of(cohort), by=trainer)

    reports = at_once(*[wish] * 8)

    assert len({report.pk for report in reports}) == 1
    assert Report.objects.count() == 1
    assert AuditEntry.objects.filter(action="request_report").count() == 1
