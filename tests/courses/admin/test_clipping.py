from __future__ import annotations

import pytest

from courses.admin.clipping import clip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("abcdefgh", "abcdefgh"),
        ("abcdefghi", "abcd … fghi"),
        ("W" * 10_000, "WWWW … WWWW"),
    ],
)
def test_the_middle_of_a_long_text_is_left_out(text: str, shown: str):
    assert clip(text, 8) == shown
