from __future__ import annotations

import pytest

from accounts.queries.zones import available_zones, find_zone, zone_choices


def test_places_have_their_names_in_the_language_of_the_reader():
    assert ("Europe/Vienna", "Autriche – Vienne") in zone_choices("fr")
    assert ("Europe/Vienna", "Austria – Vienna") in zone_choices("en")


def test_accents_do_not_change_the_order():
    labels = [label for __, label in zone_choices("fr")]

    assert labels.index("Équateur – Guayaquil") < labels.index("France – Paris")


def test_each_zone_is_offered_once():
    names = [name for name, __ in zone_choices("fr")]

    assert len(names) == len(set(names)) == len(available_zones())


@pytest.mark.parametrize("language", ["xx", "", "zh-hans"])
def test_a_language_that_nobody_knows_is_english(language: str):
    assert dict(zone_choices(language))["UTC"] == "UTC"


@pytest.mark.parametrize("name", ["", "nowhere", "../x", "posixrules"])
def test_a_name_of_no_zone_is_none(name: str):
    assert find_zone(name) is None
