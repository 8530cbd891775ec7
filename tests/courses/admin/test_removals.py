from __future__ import annotations

from courses.admin.removals import LONGEST, MOST_PLACES, MOST_TEXTS, group_removals
from courses.sources import Span
from courses.sources.records import Reason, Removal


def removal(reason: Reason, text: str, start: int | None = None) -> Removal:
    return Removal(reason, text, None if start is None else Span(start, start + len(text)))


def test_removals_are_grouped_by_reason_the_most_frequent_first():
    groups = group_removals(
        7,
        [
            removal(Reason.ADDRESS, "https://example.org", 90),
            removal(Reason.MARKUP, "**", 0),
            removal(Reason.MARKUP, "**", 10),
        ],
    )

    assert [(group.reason, group.count) for group in groups] == [
        ("signs of markup", 2),
        ("web addresses", 1),
    ]
    (same,) = groups[0].texts
    assert (same.text, same.count, [start for start, _ in same.places]) == ("**", 2, [0, 10])
    assert same.places[1][1].endswith("/7/change/?start=10&end=12#place")


def test_what_nobody_can_explain_comes_first_and_is_a_fault():
    groups = group_removals(
        7, [removal(Reason.MARKUP, "**", 0), removal(Reason.MARKUP, "#", 9)]
    ) + group_removals(7, [removal(Reason.UNEXPLAINED, "perdu", 3)])
    mixed = group_removals(
        7,
        [
            removal(Reason.MARKUP, "**", 0),
            removal(Reason.MARKUP, "#", 9),
            removal(Reason.UNEXPLAINED, "perdu", 3),
        ],
    )

    assert [group.is_fault for group in groups] == [False, True]
    assert [group.is_fault for group in mixed] == [True, False]


def test_what_was_left_out_of_the_text_has_no_place():
    (group,) = group_removals(7, [removal(Reason.FURNITURE, "Accueil Contact")])

    (text,) = group.texts
    assert (text.text, text.places, text.more_places) == ("Accueil Contact", (), 0)


def test_line_breaks_make_no_other_text():
    (group,) = group_removals(
        7, [removal(Reason.MARKUP, "|\n|", 0), removal(Reason.MARKUP, "| \n\n |", 9)]
    )

    (text,) = group.texts
    assert (text.text, text.count) == ("| ↵ |", 2)


def test_of_very_many_it_is_said_how_many_are_not_shown():
    several = [removal(Reason.ADDRESS, f"https://example.org/{n}", n * 50) for n in range(200)]
    often = [removal(Reason.MARKUP, "**", n * 50) for n in range(300)]

    markup, addresses = group_removals(7, [*several, *often])

    assert markup.texts[0].more_places == 300 - MOST_PLACES
    assert (len(addresses.texts), addresses.more_texts) == (MOST_TEXTS, 200 - MOST_TEXTS)


def test_long_and_hostile_words_are_shown_in_short_and_as_text():
    (group,) = group_removals(
        7, [removal(Reason.LOGO, "W" * 10_000), removal(Reason.LOGO, "\u202e")]
    )

    assert [len(text.text) < LONGEST + 10 for text in group.texts] == [True, True]
    assert group.texts[1].text == "⟨U+202E⟩"
