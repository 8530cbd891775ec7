"""Reads a file of learners and keeps what was read, without doing any of it."""

from __future__ import annotations

from dataclasses import asdict

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record
from progress.models import Cohort, RosterImport
from progress.models.roster import LONGEST_FILE_NAME, VALID_FOR
from progress.rosters import Roster, Rules, read_roster

LONGEST_ADDRESS = User._meta.get_field("email").max_length or 0


def preview_roster(*, cohort: Cohort, file: File[bytes], by: User) -> RosterImport:
    """Read who is to join a cohort and keep it to be looked at. Raises RosterError.

    Of a file that is too large no more is read than it takes to know.
    """
    rules = read_rules()
    name = file.name or ""
    return _keep(cohort, name, read_roster(name, file.read(rules.most_bytes + 1), rules), by)


def read_rules() -> Rules:
    """Tell what is taken of a roster on this site."""
    return Rules(is_address=_is_address, languages=tuple(code for code, _ in settings.LANGUAGES))


@transaction.atomic
def _keep(cohort: Cohort, name: str, roster: Roster, by: User) -> RosterImport:
    """Store what was read, and forget what nobody applied in time: it names people."""
    too_old = timezone.now() - VALID_FOR
    RosterImport.objects.filter(applied_at=None, made_at__lte=too_old).delete()
    kept = RosterImport.objects.create(
        cohort=cohort,
        file_name=name[:LONGEST_FILE_NAME],
        lines=[asdict(line) for line in roster.lines],
        problems=[asdict(problem) for problem in roster.problems],
        made_by=by,
    )
    counts = {"lines": len(roster.lines), "problems": len(roster.problems)}
    record("preview_roster", kept, by=by, cohort=cohort.pk, **counts)
    return kept


def _is_address(text: str) -> bool:
    if len(text) > LONGEST_ADDRESS:
        return False
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
