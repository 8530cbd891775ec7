"""`manage.py restore FILE [--rehearse]`: brings back what `backup` kept."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from elearning.backups.errors import BackupError
from elearning.backups.rehearsing import rehearse
from elearning.backups.restoring import restore_backup
from elearning.environment import read_environment


class Command(BaseCommand):
    """Reads a file into an empty database and an empty folder, or into a database of the moment."""

    help = "Restore a backup where there is nothing yet: all of it, or nothing."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, metavar="FILE", help="what `backup` wrote")
        parser.add_argument(
            "--rehearse",
            action="store_true",
            help="into a database beside, which is checked and dropped: nothing is changed",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore or rehearse, and say from when the backup is."""
        url, file, tries = read_environment().DATABASE_URL, options["file"], options["rehearse"]
        try:
            if tries:
                manifest = rehearse(backup=file, url=url)
            else:
                media = Path(settings.MEDIA_ROOT)
                manifest = restore_backup(backup=file, url=url, media=media)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        done = "can be restored, and its figures agree" if tries else "is restored"
        count = len(manifest.members) - 1
        self.stdout.write(f"{file} of {manifest.made_at} {done}: the database and {count} files")
