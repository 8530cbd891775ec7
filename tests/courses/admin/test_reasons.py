from __future__ import annotations

import pytest

from courses.admin.reasons import name_reason
from courses.sources.records import Reason


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_words(reason: Reason):
    assert name_reason(reason)
