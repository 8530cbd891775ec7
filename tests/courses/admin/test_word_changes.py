from __future__ import annotations

import time

import pytest

from courses.admin.word_changes import LONGEST_OTHER, Run, compare_words, show_words

SAME, OTHER = False, True


def said(runs: list[Run]) -> list[tuple[str, bool]]:
    return [(run.text, run.is_other) for run in runs]


@pytest.mark.parametrize(
    ("old", "new", "old_runs", "new_runs"),
    [
        (
            "Il compte trois services.",
            "Il compte quatre services.",
            [("Il compte ", SAME), ("trois", OTHER), (" ", SAME), ("services.", SAME)],
            [("Il compte ", SAME), ("quatre", OTHER), (" ", SAME), ("services.", SAME)],
        ),
        ("Le Bureau", "Le Bureau", [("Le Bureau", SAME)], [("Le Bureau", SAME)]),
        ("Le Bureau", "Le  Bureau", [("Le Bureau", SAME)], [("Le  Bureau", SAME)]),
        (
            "Le Bureau répond.",
            "Le Bureau central répond.",
            [("Le Bureau ", SAME), ("répond.", SAME)],
            [("Le Bureau ", SAME), ("central", OTHER), (" ", SAME), ("répond.", SAME)],
        ),
        ("", "Lyon", [], [("Lyon", OTHER)]),
        ("Lyon", "", [("Lyon", OTHER)], []),
        ("", "", [], []),
    ],
)
def test_words_that_the_other_wording_has_not_are_marked(
    old: str, new: str, old_runs: list[tuple[str, bool]], new_runs: list[tuple[str, bool]]
):
    before, after = compare_words(old, new)

    assert (said(before), said(after)) == (old_runs, new_runs)


def test_nothing_is_lost_of_a_wording_of_common_length():
    old = "Les bases de données sont alimentées par les pays. " * 3
    new = old.replace("pays", "États", 1) + "Elles restent en leur possession."

    before, after = compare_words(old, new)

    assert "".join(run.text for run in before) == old
    assert "".join(run.text for run in after) == new


def test_wordings_of_a_whole_book_are_shown_in_short_and_soon():
    old, new = "a b " * 100_000, "b c " * 100_000

    begun = time.perf_counter()
    before, after = compare_words(old, new)

    assert time.perf_counter() - begun < 2
    assert sum(len(run.text) for run in [*before, *after]) < 3 * LONGEST_OTHER


def test_a_changed_word_of_a_long_block_stays_in_sight():
    filling = "le bureau répond au courrier " * 2_000

    before, after = compare_words(filling + "trois" + filling, filling + "quatre" + filling)

    assert [run.text for run in after if run.is_other] == ["quatrele"]
    assert sum(len(run.text) for run in before) < LONGEST_OTHER


@pytest.mark.parametrize("text", ["a\u202eb", "W" * 10_000])
def test_hostile_words_are_shown_as_text_and_in_short(text: str):
    (alone,) = show_words(text)
    (run,) = compare_words("", text)[1]

    assert alone.text == run.text.strip()
    assert len(run.text) < LONGEST_OTHER + 10
    assert "\u202e" not in run.text
