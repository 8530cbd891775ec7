"""PostgreSQL and Redis for whoever needs them: the first user starts them, the last one stops them.

Users are counted by a shared lock, not by a number in a file: one who is killed counts no more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from elearning.local import interruptions, locks, postgres, redis
from elearning.local.places import PROJECT, Instance, Places


@dataclass(frozen=True, slots=True)
class Services:
    """The addresses of the services, as `DATABASE_URL` and `REDIS_URL` have them."""

    database_url: str
    redis_url: str

    @property
    def environment(self) -> dict[str, str]:
        """The variables that programs read them from."""
        return {"DATABASE_URL": self.database_url, "REDIS_URL": self.redis_url}


def addresses(places: Places, environ: Mapping[str, str]) -> Services:
    """Say where the services are: where the environment says, else where ours would be."""
    return Services(
        database_url=environ.get("DATABASE_URL") or postgres.url(places),
        redis_url=environ.get("REDIS_URL") or redis.url(places),
    )


@contextmanager
def running(
    instance: Instance = "run",
    *,
    project: Path = PROJECT,
    environ: Mapping[str, str] = os.environ,
) -> Iterator[Services]:
    """Lend the services while the block runs.

    `instance`: whose they are, `run`, `test` or `bench`; each has its own data. A service that
    `environ` names is used as it is; of ours, the one that runs is used, else it is started.
    Raises LocalError where that fails.
    """
    places = Places(project, instance)
    own = _own(environ)
    with ExitStack() as stack:
        if own:
            places.make()
            users = stack.enter_context(locks.open_lock(places.folder / "users.lock"))
            stack.callback(_leave, places, own, users)
            _enter(places, own, users)
        yield addresses(places, environ)


def _own(environ: Mapping[str, str]) -> tuple[ModuleType, ...]:
    """Return the services that are ours to start, in the order of starting."""
    named = {"DATABASE_URL": postgres, "REDIS_URL": redis}
    return tuple(service for name, service in named.items() if not environ.get(name))


def _enter(places: Places, own: tuple[ModuleType, ...], users: locks.Lock) -> None:
    with locks.turn(places.folder / "start.lock"), interruptions.put_off():
        locks.share(users)
        for service in own:
            service.start(places)


def _leave(places: Places, own: tuple[ModuleType, ...], users: locks.Lock) -> None:
    """Stop the services, the database last, unless somebody else uses them."""
    with interruptions.put_off(), locks.turn(places.folder / "start.lock"):
        if locks.take(users):
            for service in reversed(own):
                service.stop(places)
        users.close()  # within our turn: who comes next finds the lock as it is
