"""What this machine's processor can do, to compare figures of different machines."""

from __future__ import annotations

import resource
import subprocess
import sys

from django.contrib.auth.hashers import PBKDF2PasswordHasher

from benchmarks.row import best_seconds

LOOP = "s=0\nfor i in range(20_000_000): s=(s*31+i)&0xFFFFFFFF"


def yardstick() -> float:
    """CPU seconds that `python3 -c` takes for a loop of twenty million steps."""
    before = _seconds_of_children()
    subprocess.run([sys.executable, "-c", LOOP], check=True)
    return _seconds_of_children() - before


def best_hash() -> float:
    """Seconds that production's password hash takes."""
    hasher = PBKDF2PasswordHasher()
    return best_seconds(lambda: hasher.encode("a password", hasher.salt()), times=3)


def _seconds_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
