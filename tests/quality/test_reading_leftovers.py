"""What must not be left is found, in a line each; what looks like it is not."""

from __future__ import annotations

import pytest

from courses.sources import read_document
from tests.quality.reading.leftovers import PATTERNS, find_leftovers, search

LEFT = [
    ("footnote mark", "le traité⁴ de paix"),
    ("footnote mark", "le traité [4] de paix"),
    ("footnote mark", "des armes illicites6, et"),
    ("footnote mark", "à l’horizon 20304"),
    ("address", "voir https://example.org"),
    ("address", "voir WWW.EXAMPLE.ORG"),
    ("page furniture", "la fin ______"),
    ("page furniture", "Introduction ......... 3"),
    ("page furniture", "suite de la page 3/7 ici"),
    ("page furniture", "3/7"),
    ("page furniture", "Back | Print"),
    ("page furniture", "Haut de page"),
    ("page furniture", "Des cookies ? Oui | Non"),
    ("page furniture", "© Union des polices"),
    ("page furniture", "► MISSION"),
    ("broken word", "la coopé- ration"),
    ("broken word", "celle -ci"),
    ("broken word", "que l ’Organisation"),
    ("broken word", "que l’ Organisation"),
    ("broken word", "e\ufb03cace"),
    ("sign of the file", "un **mot** gras"),
    ("sign of the file", "un <b>mot</b> gras"),
    ("sign of the file", "un&nbsp;mot"),
    ("sign of the file", "deux\nlignes"),
    ("sign of the file", "l'eau"),
    ("sign of the file", "présumés ;."),
    ("sign of the file", "le « mot»"),
]
FINE = [
    "le système I-24/7, la COVID-19, le CO2, 40 m2, l’A4 et le G8",
    "A/RES/75/10, 1267 (1999), article 2 (7) et n° 3",
    "la page 3 sur l’histoire",
    "les pays- et régions, le Nord -- ou le Sud",
    "d’Artagnan, aujourd’hui, O’Brien, l’«\u00a0ami\u00a0»",
    "12 000 euros, 10 % ; etc.…",
    "members’ rights",
    "revenir en haut de page après la lecture",
]


@pytest.mark.parametrize(("name", "text"), LEFT)
def test_a_leftover_is_found_under_its_name(name, text):
    assert name in {found for found, _, _ in search(text, frozenset({"4"}))}


@pytest.mark.parametrize("text", FINE)
def test_what_looks_like_one_is_none(text):
    assert list(search(text, frozenset({"4"}))) == []


def test_each_name_has_an_example():
    assert {name for name, _ in LEFT} == PATTERNS.keys()


def test_a_leftover_is_shown_with_what_stands_around_it():
    document = read_document("a.md", "Les polices ◦ coopèrent.".encode())

    (leftover,) = find_leftovers(document)

    assert str(leftover) == "a.md: page furniture in “Les polices ◦ coopèrent.”"
