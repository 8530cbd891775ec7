"""Makes the codes that learners join cohorts with."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course
from courses.services.codes import new_code
from progress.models import Cohort


@transaction.atomic
def renew_code(*, cohort: Cohort, by: User) -> str:
    """Give a cohort a code that nothing else has; the one before opens nothing any more."""
    code = new_code()
    while Course.objects.filter(join_code=code).exists():
        code = new_code()
    Cohort.objects.filter(pk=cohort.pk).update(join_code=code)
    cohort.join_code = code
    record("renew_code", cohort, by=by)
    return code
