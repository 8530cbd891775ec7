"""Every package has a reason, and the locks say what is installed, not from where."""

from __future__ import annotations

import re

import pytest

from tests.guards.tree import PROJECT

GROUPS = ("run", "local", "test")
PINNED = re.compile(r"[a-z0-9][a-z0-9._-]*(\[[a-z0-9,_-]+\])?==[^ ]+( ; [^\\]+)?( \\)?")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


@pytest.mark.parametrize("group", GROUPS)
def test_a_lock_holds_pinned_packages_and_hashes_and_nothing_else(group: str):
    lines = read(f"{group}.txt")

    assert lines
    assert [line for line in lines if not (PINNED.fullmatch(line) or HASH.fullmatch(line))] == []


@pytest.mark.parametrize("group", GROUPS)
def test_each_locked_package_has_a_hash(group: str):
    lines = read(f"{group}.txt")
    followed_by = dict(zip(lines, [*lines[1:], ""], strict=True))

    pinned = [line for line in lines if PINNED.fullmatch(line)]
    assert [line for line in pinned if not HASH.fullmatch(followed_by[line])] == []


@pytest.mark.parametrize("group", GROUPS)
def test_each_wanted_package_is_locked_and_has_its_reason(group: str):
    wanted = [line for line in read(f"{group}.in") if line[0].isalnum()]
    locked = {re.split(r"[\[=]", line)[0] for line in read(f"{group}.txt") if line[0].isalnum()}

    assert [line for line in wanted if not re.search(r"#\s*\w", line)] == []
    assert {normalised(line) for line in wanted} <= locked


@pytest.mark.parametrize("group", GROUPS)
def test_what_is_wanted_names_no_address(group: str):
    assert [line for line in read(f"{group}.in") if "://" in line or line.startswith("--")] == []


def normalised(line: str) -> str:
    return re.split(r"[\[=~<>! ;]", line)[0].lower().replace("_", "-").replace(".", "-")


def read(name: str) -> list[str]:
    return [line for line in (PROJECT / "requirements" / name).read_text().splitlines() if line]
