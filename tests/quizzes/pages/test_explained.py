from __future__ import annotations

import pytest

from quizzes.pages.explained import strip_quotation
from quizzes.queries.quotes import Quote


def quote(text: str, title: str = "Le rapport — 2024") -> Quote:
    return Quote(text, title, "", "", (), 1, 1, 1, 0, len(text))


SEAT = quote("Le Bureau a son siège à Lyon.")
STAFF = quote("Il compte trois services, dont l’« Office ».")


@pytest.mark.parametrize(
    ("explanation", "why"),
    [
        ("« Le Bureau a son siège à Lyon » — Le rapport — 2024", ""),
        ("Faux. Le siège est à Lyon. « Le Bureau a son siège à Lyon. » — Le rapport — 2024",
         "Faux. Le siège est à Lyon."),
        ("“Le Bureau a son siège” — Le rapport — 2024", ""),
        ("L’« Office » non. « Le Bureau […] à Lyon » — Le rapport — 2024", "L’« Office » non."),
        ("« Le Bureau a son siège à Lyon » […] « trois services » — Le rapport — 2024", ""),
        ("« Il compte trois services, dont l’“Office” » — Le rapport — 2024", ""),
        ("« Le Bureau a son siège à Vienne » — Le rapport — 2024",
         "« Le Bureau a son siège à Vienne » — Le rapport — 2024"),
        ("« Le Bureau a son siège » — Un autre", "« Le Bureau a son siège » — Un autre"),
        ("Le siège est à Lyon.", "Le siège est à Lyon."),
        ("«", "«"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_quoted_at_the_end_is_left_to_the_quote(explanation: str, why: str):
    assert strip_quotation(explanation, [SEAT, STAFF]) == why


def test_without_quotes_an_explanation_stays_whole():
    assert strip_quotation("« Oui » — Document", []) == "« Oui » — Document"
