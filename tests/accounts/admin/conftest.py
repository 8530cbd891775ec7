from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _two_people_on_a_page(settings: Any) -> None:
    """Let the admin read two users for a page: who looks, and who is looked at.

    Where somebody gets a new password, Django reads the session twice, too.
    """
    settings.ZEAL_ALLOWLIST = [{"model": "accounts.User"}, {"model": "accounts.Session"}]
