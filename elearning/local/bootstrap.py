"""Runs a module of ours where nothing is installed yet: `bootstrap.py MODULE ARGUMENT…`.

The project's own `__init__` loads Celery, which is among what is to be installed; so the package is
stood in for by one that has its place and nothing in it.
"""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from types import ModuleType

PACKAGE = Path(__file__).resolve().parents[1]


def main() -> None:
    """Run the module that the first argument names as a program."""
    package = ModuleType(PACKAGE.name)
    package.__path__ = [str(PACKAGE)]
    sys.modules[PACKAGE.name] = package
    del sys.argv[0]
    runpy.run_module(f"{PACKAGE.name}.local.{sys.argv[0]}", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
