"""`manage.py create_demo --credentials FILE`: the people that `make run` signs in."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts.models import Role
from progress.services.demo import DemoPerson, create_demo


class Command(BaseCommand):
    """Makes the demo's people from a file of credentials and prints their cohort as JSON."""

    help = "Make a demo learner, trainer and administrator (local settings only)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--credentials", type=Path, required=True, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them, and say which cohort they share."""
        if not settings.DEMO:
            raise CommandError("production has no demo people")
        try:
            said = json.loads(options["credentials"].read_text(encoding="utf-8"))
            people = {
                role: DemoPerson(said[role.value]["email"], said[role.value]["password"])
                for role in (Role.LEARNER, Role.TRAINER, Role.ADMIN)
            }
            token = said["token"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CommandError(f"{options['credentials']}: {error}") from error
        cohort = create_demo(people=people, token=token)
        self.stdout.write(json.dumps({"cohort": cohort.pk}))
