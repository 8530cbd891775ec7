"""`manage.py load_data`: makes load data, or removes it."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from progress.services.loading.load import load
from progress.services.loading.removing import remove_load
from progress.services.loading.size import LoadSize, NonsenseSize


class Command(BaseCommand):
    """Adds people, answers and marks by the hundred thousand; its last line is JSON."""

    help = "Add realistic load data, or remove all of it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--learners", type=int, metavar="N")
        parser.add_argument("--attempts", type=int, metavar="M", help="of all learners together")
        parser.add_argument("--answers-per-attempt", type=int, default=16, metavar="K")
        parser.add_argument("--cohorts", type=int, default=1, metavar="C")
        parser.add_argument("--seed", type=int, default=0)
        parser.add_argument("--remove", action="store_true", help="remove all load data")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make or remove it, and say what was done as JSON."""
        if options["remove"]:
            if options["learners"] is not None or options["attempts"] is not None:
                raise CommandError("--remove takes no --learners and no --attempts")
            self.stdout.write(json.dumps({"removed_courses": remove_load()}))
            return
        if options["learners"] is None or options["attempts"] is None:
            raise CommandError("say --learners and --attempts, or --remove")
        names = ("learners", "attempts", "answers_per_attempt", "cohorts")
        try:
            size = LoadSize(**{name: options[name] for name in names})
        except NonsenseSize as error:
            raise CommandError(str(error)) from error
        made = load(size, seed=options["seed"])
        self.stdout.write(json.dumps({"cohorts": made.cohorts, "quiz": made.quiz.slug}))
