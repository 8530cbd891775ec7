"""`manage.py create_api_token EMAIL`: makes a token for the API."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.models import User
from accounts.queries.zones import end_of
from accounts.services.tokens import Limits
from progress.models import Cohort
from progress.queries.cohorts import visible_cohorts
from progress.services.tokens import make_token


def _read_day(said: str) -> datetime:
    try:
        day = date.fromisoformat(said)
    except ValueError as error:
        raise ArgumentTypeError(f"{said} is no day: write it as 2027-01-31") from error
    if day < timezone.localdate():
        raise ArgumentTypeError(f"{said} is over")
    return end_of(day)


class Command(BaseCommand):
    """Prints a new token of a user, alone on standard output."""

    help = "Make a token for the API and print it; it cannot be read again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the user's e-mail address and the limits."""
        parser.add_argument("email", help="whom the token acts for")
        parser.add_argument(
            "--read-only", action="store_true", help="nothing can be changed with it"
        )
        parser.add_argument(
            "--cohort",
            action="append",
            metavar="NAME",
            help="name or number of a cohort that it reaches, and no other; may be repeated",
        )
        parser.add_argument(
            "--expires", type=_read_day, metavar="DAY", help="the last day it counts: 2027-01-31"
        )

    def handle(self, *args: Any, email: str, **options: Any) -> str:
        """Make the token."""
        user = _find_user(email)
        limits = Limits(
            is_read_only=options["read_only"],
            expires_at=options["expires"],
            cohorts=_find_cohorts(user, options["cohort"]),
        )
        return make_token(user=user, by=None, limits=limits).token


def _find_user(email: str) -> User:
    try:
        user = User.objects.get_by_natural_key(email.strip())
    except User.DoesNotExist as error:
        raise CommandError(f"There is no user with the e-mail address {email}.") from error
    if not user.is_active:
        raise CommandError(f"{user.email} is not active: a token would not be accepted.")
    return user


def _find_cohorts(user: User, said: Sequence[str] | None) -> tuple[int, ...] | None:
    """Find cohorts that the user sees, each by its name, else by its number."""
    return None if said is None else tuple(_find_cohort(user, one).pk for one in said)


def _find_cohort(user: User, said: str) -> Cohort:
    for cohort in sorted(visible_cohorts(user), key=lambda one: one.name != said):
        if said in {cohort.name, str(cohort.pk)}:
            return cohort
    raise CommandError(f"{user.email} sees no cohort {said}.")
