from __future__ import annotations

import re
from pathlib import Path

import pytest

from elearning.local.announcement import announce
from elearning.local.demo import credentials, credentials_file
from elearning.local.errors import LocalError
from elearning.local.places import Places


def test_credentials_are_made_once_and_for_their_owner_alone(tmp_path: Path):
    places = Places(tmp_path)

    demo = credentials(places)

    assert [person.role for person in demo.people] == ["learner", "trainer", "admin"]
    assert len({person.password for person in demo.people}) == 3
    assert credentials(places) == demo
    assert credentials_file(places).stat().st_mode & 0o777 == 0o600


def test_another_project_has_other_passwords(tmp_path: Path):
    one, other = (credentials(Places(tmp_path / name)) for name in "ab")

    assert one.token != other.token
    assert not {p.password for p in one.people} & {p.password for p in other.people}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"learner": {"email": "x"}}', "{"])
def test_damaged_credentials_are_named(tmp_path: Path, text: str):
    path = credentials_file(Places(tmp_path))
    path.parent.mkdir()
    path.write_text(text)

    with pytest.raises(LocalError, match=r"demo\.json is damaged"):
        credentials(Places(tmp_path))


def test_what_is_announced_keeps_its_form(tmp_path: Path):
    lines = announce(8123, credentials(Places(tmp_path)), "7")

    text = "\n".join(lines)
    for role in ("learner", "trainer", "admin"):
        assert re.search(rf"^{role} \S+@\S+ \S{{12,}}$", text, re.MULTILINE)
    assert re.search(
        r"^curl -H 'Authorization: Token [0-9a-f]{40}' "
        r"http://127\.0\.0\.1:8123/api/v1/cohorts/7/progress/$",
        text,
        re.MULTILINE,
    )
