"""`manage.py create_api_token EMAIL`: makes a token for the API."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import User
from accounts.services.tokens import create_token


class Command(BaseCommand):
    """Prints a new token of a user, alone on standard output."""

    help = "Make a token for the API and print it; it cannot be read again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the user's e-mail address."""
        parser.add_argument("email", help="whom the token acts for")

    def handle(self, *args: Any, email: str, **options: Any) -> str:
        """Make the token."""
        try:
            user = User.objects.get_by_natural_key(email.strip())
        except User.DoesNotExist as error:
            raise CommandError(f"There is no user with the e-mail address {email}.") from error
        if not user.is_active:
            raise CommandError(f"{user.email} is not active: a token would not be accepted.")
        return create_token(user=user)
