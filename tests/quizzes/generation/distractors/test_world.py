import pytest

from quizzes.generation.distractors.world import name_country, read_world
from quizzes.generation.wording import fold


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("KE", "le Kenya"),
        ("CI", "la Côte d’Ivoire"),
        ("AR", "l’Argentine"),
        ("MX", "le Mexique"),
        ("US", "les États-Unis"),
        ("KR", "la Corée du Sud"),
        ("HN", "le Honduras"),
        ("CU", "Cuba"),
        ("SV", "El Salvador"),
    ],
)
def test_a_country_has_the_article_that_french_gives_it(code, name):
    assert name_country(code) == name


def test_what_lies_around_a_place_is_its_part_of_the_world():
    world = read_world()

    assert "Vienne" in world.around("ville", "Berne")
    assert "Nairobi" not in world.around("ville", "Berne")
    assert "le Kenya" in world.around("pays", "la Côte d’Ivoire")
    assert world.around("ville", "Trifouillis") == ()


def test_beside_a_seat_of_the_world_stand_other_seats_and_else_what_lies_around():
    world = read_world()

    assert "Genève" in world.beside("ville", "New York")
    assert "Santiago" not in world.beside("ville", "New York")
    assert "Nairobi" in world.beside("ville", "Banjul")


def test_a_city_is_known_as_a_seat_of_a_body_alone():
    world = read_world()

    assert world.is_seat("Genève", "Où se trouve le bureau auprès des Nations Unies ?")
    assert not world.is_seat("Lima", "Où se trouve le bureau auprès des Nations Unies ?")
    assert not world.is_seat("Genève", "Où se trouve le Musée des phares ?")


def test_languages_and_usual_organs_are_known():
    assert read_world().knows("langue", "le chinois")
    assert read_world().knows("organe", "le Comité exécutif")
    assert not read_world().knows("organe", "le Comité des épaves")


def test_bodies_that_only_one_organisation_has_are_known():
    assert read_world().owners[fold("Commission européenne")] == "Union européenne"


@pytest.mark.parametrize(
    ("name", "is_land"), [("Nauru", True), ("Monaco", False), ("Brest", False), ("France", True)]
)
def test_a_land_is_no_city_as_well(name, is_land):
    assert read_world().is_land(name) is is_land
