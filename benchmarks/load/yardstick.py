"""What this machine's processor can do, to compare figures of different machines."""

from __future__ import annotations

import resource
import subprocess
import sys
import time

from django.contrib.auth.hashers import PBKDF2PasswordHasher

LOOP = "s=0\nfor i in range(20_000_000): s=(s*31+i)&0xFFFFFFFF"


def yardstick() -> float:
    """CPU seconds that `python3 -c` takes for a loop of twenty million steps."""
    before = _seconds_of_children()
    subprocess.run([sys.executable, "-c", LOOP], check=True)
    return _seconds_of_children() - before


def hash_seconds() -> float:
    """CPU seconds that production's password hash takes."""
    hasher = PBKDF2PasswordHasher()
    start = time.process_time()
    hasher.encode("a password", hasher.salt())
    return time.process_time() - start


def _seconds_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
