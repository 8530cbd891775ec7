import pytest

from courses.sources.cleaning.knowledge import Knowledge
from courses.sources.cleaning.spacing import (
    close_hyphens,
    close_stops,
    collapse_spaces,
    unwrap_lines,
)
from tests.courses.sources.holding import mend

KNOWN = Knowledge.gather(["les sous-régions"])


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("une ligne \n  et une autre", "une ligne et une autre"),
        ("une\n\n\nautre", "une autre"),
        ("une seule", "une seule"),
    ],
)
def test_line_breaks_become_spaces(messy, clean):
    assert mend(unwrap_lines, messy) == clean


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("deux  espaces", "deux espaces"),
        ("une\ttabulation", "une tabulation"),
        ("un mot", "un mot"),
    ],
)
def test_runs_of_spaces_become_one(messy, clean):
    assert mend(collapse_spaces, messy) == clean


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("le terrorisme , et", "le terrorisme, et"),
        ("la fin .", "la fin."),
        ("présumés ;.", "présumés ;"),
        ("vide () ici", "vide ici"),
        ("la fonction print() suit", "la fonction print() suit"),
        ("l’Office ( ONUDC ) et le [ sic ] ici", "l’Office (ONUDC) et le [sic] ici"),
        ("deux points .. et encore", "deux points .. et encore"),
        ("etc. ; p. ex. une autre…", "etc. ; p. ex. une autre…"),
        ("la suite ...", "la suite ..."),
        ("l’objet .org", "l’objet .org"),
        ("3,5 et 4.2", "3,5 et 4.2"),
    ],
)
def test_no_space_stands_before_a_comma_or_full_stop(messy, clean):
    assert mend(close_stops, messy) == clean


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("entre celle -ci et les autres", "entre celle-ci et les autres"),
        ("la sous -région", "la sous -région"),
        ("les sous -régions", "les sous-régions"),
        ("Paris - Lyon", "Paris - Lyon"),
        ("un -autre", "un -autre"),
    ],
)
def test_no_space_stands_before_the_hyphen_of_a_compound(messy, clean):
    assert mend(close_hyphens, messy, KNOWN) == clean
