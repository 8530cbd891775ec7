from __future__ import annotations

import pytest

from courses.admin.fates import count_changes, count_unchanged, name_fate, say_told
from courses.building.comparing import Fate


@pytest.mark.parametrize("fate", Fate)
def test_every_fate_has_its_words(fate: Fate):
    assert name_fate(fate)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            {"same": 9, "moved": 1, "changed": 2, "gone": 1, "added": 3},
            "2 blocks changed, 3 blocks added, 1 block gone, 1 block moved",
        ),
        ({"same": 9, "moved": 0, "changed": 1, "gone": 0, "added": 0}, "1 block changed"),
        ({"same": 9}, "no block changed"),
        ({}, "no block changed"),
    ],
)
def test_what_became_of_blocks_is_counted_in_words(counts: dict[str, int], said: str):
    assert count_changes(counts) == said


@pytest.mark.parametrize(("count", "said"), [(1, "1 block unchanged"), (0, "0 blocks unchanged")])
def test_what_stayed_is_counted_too(count: int, said: str):
    assert count_unchanged({"same": count}) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, ""),
        ({"stale_questions": 0}, ""),
        ({"stale_questions": 1}, "1 question rested on what changed: it is out of use"),
        ({"stale_questions": 4}, "4 questions rested on what changed: they are out of use"),
    ],
)
def test_questions_that_went_out_of_use_are_counted(told: dict[str, int], said: str):
    assert say_told(told).startswith(said)
    assert bool(say_told(told)) == bool(said)
