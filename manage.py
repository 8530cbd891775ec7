#!/usr/bin/env python
"""Django's commands; they use the services of `make run` while it runs, else their own."""

from __future__ import annotations

import os
import sys

try:
    from django.core.management import execute_from_command_line
except ModuleNotFoundError:
    sys.exit("error: Django is not here: `make install`, then `.venv/bin/python manage.py …`")

from elearning.local.commands import SETTINGS, services_for
from elearning.local.interruptions import end_like_ctrl_c

INTERRUPTED = 130  # what shells return for Ctrl-C


def main() -> None:
    """Run the command of the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    end_like_ctrl_c()
    try:
        with services_for(sys.argv, os.environ):
            execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
