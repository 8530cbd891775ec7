"""Production's settings, but for two things.

There is one page more: an empty one, to compare others with. And a password takes next to no time:
what the hash takes is chosen, and shown by itself.
"""

from __future__ import annotations

from pathlib import Path

from elearning.settings.production import *  # noqa: F403  # settings build on others
from elearning.settings.production import TEMPLATES as SITES_TEMPLATES

_HERE = Path(__file__).parent / "templates"

ROOT_URLCONF = "benchmarks.load.addresses"
TEMPLATES = [{**engine, "DIRS": [*engine["DIRS"], _HERE]} for engine in SITES_TEMPLATES]  # type: ignore[misc]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
