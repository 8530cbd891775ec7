"""The demo's sign-ins: passwords and a token, made on the first run and kept."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from elearning.local.errors import LocalError
from elearning.local.places import Places
from elearning.local.secrets import keep

ROLES = ("learner", "trainer", "admin")
DOMAIN = "example.org"
PASSWORD_BYTES = 12
TOKEN_BYTES = 20


@dataclass(frozen=True, slots=True)
class SignIn:
    """What one demo person signs in with."""

    role: str
    email: str
    password: str


@dataclass(frozen=True, slots=True)
class Demo:
    """Three people, one of each role, and the trainer's API token in hexadecimal."""

    people: tuple[SignIn, ...]
    token: str


def credentials_file(places: Places) -> Path:
    """Return where the credentials lie, readable by their owner alone."""
    return places.local / "demo.json"


def credentials(places: Places) -> Demo:
    """Return the demo's credentials, made on the first call; raises LocalError if damaged."""
    path = credentials_file(places)
    try:
        kept = json.loads(keep(path, _make))
        people = tuple(SignIn(role, kept[role]["email"], kept[role]["password"]) for role in ROLES)
        return Demo(people, kept["token"])
    except (ValueError, KeyError, TypeError):
        raise LocalError(f"{path} is damaged: remove it, new passwords are made.") from None


def _make() -> str:
    people = {
        role: {
            "email": f"{role}@{DOMAIN}",
            "password": secrets.token_urlsafe(PASSWORD_BYTES),
        }
        for role in ROLES
    }
    return json.dumps(people | {"token": secrets.token_hex(TOKEN_BYTES)}, indent=2) + "\n"
