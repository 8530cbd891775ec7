import pytest

from courses.sources.cleaning.quotes import curl_quotes, set_french_spaces
from tests.courses.sources.holding import mend

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ('le mot "police" ici', "le mot “police” ici"),
        ('("police")', "(“police”)"),
        ('un écran de 15" large', 'un écran de 15" large'),
        ("le mot « police »", "le mot « police »"),
        ('l’"autre" et l’"une"', "l’“autre” et l’“une”"),
        ('cote:B nom:"LE GUEN" an:1778', 'cote:B nom:"LE GUEN" an:1778'),
    ],
)
def test_pairs_of_straight_quotation_marks_become_typographic(messy, clean):
    assert mend(curl_quotes, messy) == clean


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("le « mot » dit", f"le «{NBSP}mot{NBSP}» dit"),
        ("le «mot» dit", f"le «{NBSP}mot{NBSP}» dit"),
        (f"le «{NBSP}mot{NBSP}» dit", f"le «{NBSP}mot{NBSP}» dit"),
        ("trois buts : un ; deux", f"trois buts{NBSP}: un{NBSP}; deux"),
        ("qui\u202f? moi\u2009!", f"qui{NBSP}? moi{NBSP}!"),
        ("three goals: one; two", "three goals: one; two"),
        (f"100{NBSP}% des pays{NBSP}membres", "100 % des pays membres"),
        (f"1{NBSP}200{NBSP}000 euros", f"1{NBSP}200{NBSP}000 euros"),
        (f"24{NBSP}heures", "24 heures"),
        ("à 12:30", "à 12:30"),
    ],
)
def test_french_spaces_stand_where_french_has_them(messy, clean):
    assert mend(set_french_spaces, messy) == clean
