from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

from elearning.local.secrets import keep, local_secret_key


def test_the_secret_key_is_made_once_and_for_its_owner_alone(tmp_path: Path):
    key = local_secret_key(tmp_path)

    assert len(key) >= 50
    assert local_secret_key(tmp_path) == key
    assert (tmp_path / ".local" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_each_project_has_a_key_of_its_own(tmp_path: Path):
    assert local_secret_key(tmp_path / "a") != local_secret_key(tmp_path / "b")


def test_many_at_once_get_the_same_secret(tmp_path: Path):
    numbers = count()
    path = tmp_path / "secret"

    with ThreadPoolExecutor(8) as pool:
        kept = set(pool.map(lambda _: keep(path, lambda: str(next(numbers))), range(64)))

    assert len(kept) == 1
    assert list(tmp_path.iterdir()) == [path]


def test_a_secret_that_could_not_be_made_leaves_nothing(tmp_path: Path):
    with pytest.raises(ZeroDivisionError):
        keep(tmp_path / "secret", lambda: str(1 / 0))

    assert list(tmp_path.iterdir()) == []
