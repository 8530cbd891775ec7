from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    """Show pages in the language that these tests read them in."""
    settings.LANGUAGE_CODE = "en"


@pytest.fixture(autouse=True)
def _people_on_a_page(settings: Any) -> None:
    """Let the admin read each person whom a form names beside the one who sends it."""
    settings.ZEAL_ALLOWLIST = [{"model": "accounts.User"}]
