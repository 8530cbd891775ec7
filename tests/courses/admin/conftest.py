from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    """Show pages in the language that these tests read them in."""
    settings.LANGUAGE_CODE = "en"
