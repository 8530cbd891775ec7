from __future__ import annotations

import pytest

from courses.building.counterparts import find_counterpart

OLD = "Le Bureau est à Lyon. Il compte treize membres. Il parle trois langues."


@pytest.mark.parametrize(
    ("quote", "new", "expected"),
    [
        (
            "Il compte treize membres.",
            OLD.replace("treize", "quinze"),
            "Il compte quinze membres.",
        ),
        (
            "Il compte treize membres.",
            f"Avant tout : {OLD.replace('treize', 'dix')}",
            "Il compte dix membres.",
        ),
        ("Il compte treize membres", OLD, "Il compte treize membres."),
        ("Il parle trois langues.", "Tout a changé.", "Tout a changé."),
        ("Ceci n’y est pas.", OLD, OLD),
        ("Il compte treize membres.", "", ""),
        ("", OLD, OLD),
    ],
)
def test_it_cuts_out_what_stands_in_the_place_of_a_quote(quote: str, new: str, expected: str):
    assert find_counterpart(OLD, quote, new) == expected
