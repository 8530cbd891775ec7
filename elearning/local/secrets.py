"""What must not be guessed, made once on this machine and readable by its owner alone."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path

from elearning.local.places import PROJECT

KEY_BYTES = 50


def local_secret_key(project: Path = PROJECT) -> str:
    """Return the secret key of `.local/secret-key`, made on the first call."""
    return keep(project / ".local" / "secret-key", lambda: secrets.token_urlsafe(KEY_BYTES))


def keep(path: Path, make: Callable[[], str]) -> str:
    """Return the text of a file; where there is none, make it with mode 0600 first.

    Whoever comes first wins, and a file is whole or not there. Raises OSError.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent)  # mode 0600
        try:
            with os.fdopen(descriptor, "w") as file:
                file.write(make())
            os.link(name, path)
        except FileExistsError:
            pass  # another process was faster: its secret counts
        finally:
            Path(name).unlink()
    return path.read_text()
