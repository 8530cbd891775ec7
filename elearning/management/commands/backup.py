"""`manage.py backup FILE`: keeps database and files in one file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from elearning.backups.errors import BackupError
from elearning.backups.making import make_backup
from elearning.environment import read_environment


class Command(BaseCommand):
    """Writes a new file, beside the running system."""

    help = "Write database and files into one new file, which its owner alone can read."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, metavar="FILE", help="a file that is not there yet")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        """Make the backup, and say how large it is."""
        url, media = read_environment().DATABASE_URL, Path(settings.MEDIA_ROOT)
        try:
            made = make_backup(url=url, media=media, to=file.absolute())
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{file}: the database and {made.files} files, {made.size} bytes")
