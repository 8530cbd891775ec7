"""Codes that learners join courses with: easy to read out, hard to guess."""

from __future__ import annotations

import re
import secrets

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without those that look alike: I and 1, L, O and 0."""
GROUPS, GROUP = 3, 4
NO_LETTER = re.compile(r"[\W_]+")


def new_code() -> str:
    """Make a code such as K7QP-3M9X-WT4D: four letters to find it by, eight to guess."""
    return _grouped("".join(secrets.choice(LETTERS) for _ in range(GROUPS * GROUP)))


def write_code(said: str) -> str:
    """Write what somebody typed as codes are written; nothing where it can be none."""
    letters = NO_LETTER.sub("", said[:100]).upper()
    return _grouped(letters) if len(letters) == GROUPS * GROUP and letters.isascii() else ""


def first_group(code: str) -> str:
    """Return what a code is found by."""
    return code[: GROUP + 1]


def _grouped(letters: str) -> str:
    return "-".join(letters[at : at + GROUP] for at in range(0, GROUPS * GROUP, GROUP))
