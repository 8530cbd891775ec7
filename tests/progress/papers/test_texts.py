from __future__ import annotations

from progress.papers.texts import describe_text


def test_what_surely_fits_is_not_measured():
    assert describe_text("Zoe Dupont", 60)["is_long"] is False
    assert describe_text("W" * 20, 60)["is_long"] is True


def test_what_surely_does_not_fit_is_cut_before_it_is_measured():
    told = describe_text("x" * 1_000_000, 60)["text"]

    assert len(told) < 150
    assert told.endswith("…")


def test_what_is_as_long_as_it_may_be_is_kept():
    assert describe_text("a b" * 20, 60)["text"] == "a b" * 20
