from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def mails(settings: Any, tmp_path: Path) -> Path:
    """Write mails to files, as `make run` does; let nobody be stopped by a page read twice."""
    folder = tmp_path / "mail"
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(folder)
    settings.SIGNUP_OPEN = False
    settings.LANGUAGE_CODE = "en"
    settings.ZEAL_ALLOWLIST = [
        {"model": "accounts.Session"},
        {"model": "account.EmailAddress"},
        {"model": "mfa.Authenticator"},
        {"model": "accounts.User"},
    ]
    return folder
