"""What every test may ask for; nothing here needs settings, so that pure tests do without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from celery import current_app
from django.core.cache import cache

from tests.leftovers import drop_databases_of_dead_runs

if TYPE_CHECKING:
    from accounts.models import User
    from tests.processes import RedisServer


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """Make room before the database of this run is made."""
    drop_databases_of_dead_runs()


@pytest.fixture(autouse=True)
def _room_of_its_own(request: pytest.FixtureRequest) -> None:
    """Give a test that uses the database an empty cache and an empty folder of files."""
    names = set(request.fixturenames)
    if request.node.get_closest_marker("django_db") or names & {"db", "transactional_db"}:
        request.getfixturevalue("empty_cache")
        request.getfixturevalue("own_media")


@pytest.fixture
def empty_cache() -> None:
    """Forget what earlier tests counted against limits."""
    cache.delete_pattern("*")  # type: ignore[attr-defined]  # django-redis has it


@pytest.fixture
def own_media(settings: Any, tmp_path: Path) -> None:
    """Keep files that are brought in in a folder of the test."""
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture
def owner(db: None, django_user_model: type[User]) -> User:
    """A learner whom the thing in question belongs to."""
    return django_user_model.objects.create_user("olga@example.org", "secret-of-olga", name="Olga")


@pytest.fixture
def colleague(db: None, django_user_model: type[User]) -> User:
    """A learner of the same course: what is the owner's is none of their business."""
    return django_user_model.objects.create_user("carl@example.org", "secret-of-carl", name="Carl")


@pytest.fixture
def outsider(db: None, django_user_model: type[User]) -> User:
    """A learner on no course at all."""
    return django_user_model.objects.create_user("otto@example.org", "secret-of-otto", name="Otto")


@pytest.fixture
def single_rights(settings: Any) -> None:
    """Take from the administrator's role the rights that it brings: they are given singly."""
    role = "accounts.backends.RoleBackend"
    settings.AUTHENTICATION_BACKENDS = [
        name for name in settings.AUTHENTICATION_BACKENDS if name != role
    ]


@pytest.fixture(scope="session")
def server() -> Iterator[RedisServer]:
    """Run a Redis that tests may stop and kill."""
    from tests.processes import RedisServer  # noqa: PLC0415  # needs settings

    with TemporaryDirectory(prefix="redis-") as folder:
        server = RedisServer(Path(folder))
        server.start()
        yield server
        server.stop()


@pytest.fixture
def redis(server: RedisServer, settings: Any, monkeypatch: pytest.MonkeyPatch) -> RedisServer:
    """Make it the broker and cache of this process, too, without anything of earlier tests."""
    from elearning.settings.addresses import broker_url, cache_url  # noqa: PLC0415  # the same

    server.flush()
    monkeypatch.setattr(current_app.conf, "broker_url", broker_url(server.url))
    monkeypatch.setattr(current_app.amqp, "_producer_pool", None)
    default = {**settings.CACHES["default"], "LOCATION": cache_url(server.url)}
    settings.CACHES = {**settings.CACHES, "default": default}
    return server


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    """Give a folder for what processes say."""
    return tmp_path
