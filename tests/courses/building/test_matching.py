import pytest

from courses.building.matching import fold, match_heading


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L’Organisation", "l'organisation"),
        ("Une\u00a0présence  mondiale", "UNE PRÉSENCE MONDIALE"),
        ("ACME – présentation", "Acme - présentation"),
    ],
)
def test_what_reading_does_not_tell_apart_is_folded(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Mission", "Missions"), ("Présence", "Presence")])
def test_other_words_stay_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("heading", "depth"), [("", 0), ("guide", 1), ("Outils", 3), ("Absent", None)]
)
def test_a_heading_stands_at_its_depth(heading, depth):
    assert match_heading(("Guide", "Outils", "Outils"), heading) == depth
