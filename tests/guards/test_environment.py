"""Every environment variable is declared once, and the README tells of it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from elearning.environment import NEEDED_IN_PRODUCTION, Environment, describe
from tests.guards.tree import PROJECT, app_files, name

TABLE = re.compile(r"<!-- configuration -->\n(.*?)\n<!-- /configuration -->", re.DOTALL)
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \|", re.MULTILINE)
MAY_READ_THE_PROCESS_ENVIRONMENT = ("elearning/local/", "elearning/backups/rehearsing.py")
"""They start the processes that the declared environment is for, and hand theirs on."""
READING = {"environ", "getenv"}
NAMES_THE_SETTINGS = {"elearning/celery.py", "elearning/wsgi.py"}


def test_the_table_is_the_one_that_the_environment_describes():
    assert table("README.md") == describe()


def test_the_french_table_has_the_same_variables_and_defaults():
    needed = {"needed in production": "exigée en production"}
    english = [(row, needed.get(default, default)) for row, default in ROW.findall(describe())]

    assert ROW.findall(table("README.fr.md")) == english


def test_what_production_needs_is_declared_without_default():
    defaults = {
        variable: Environment.model_fields[variable].get_default(call_default_factory=True)
        for variable in NEEDED_IN_PRODUCTION
    }

    assert [variable for variable, default in defaults.items() if default] == []


def test_no_other_code_reads_the_process_environment():
    reading = {name(path) for path in app_files(".py") if reads_the_process_environment(path)}
    others = {path for path in reading if not path.startswith(MAY_READ_THE_PROCESS_ENVIRONMENT)}

    assert others == NAMES_THE_SETTINGS


def reads_the_process_environment(path: Path) -> bool:
    nodes = ast.walk(ast.parse(path.read_text()))
    return any(isinstance(node, ast.Attribute) and node.attr in READING for node in nodes)


def table(readme: str) -> str:
    found = TABLE.search((PROJECT / readme).read_text())
    assert found, f"{readme} has no configuration table"
    return found[1].strip()
