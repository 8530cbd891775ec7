from quizzes.generation.english.world import CITY, COUNTRY, LANGUAGE, members, read_world


def test_closed_sets_have_english_names():
    assert {"Geneva", "The Hague", "Cairo"} <= members(CITY)
    assert {"Norway", "Kenya"} <= members(COUNTRY)
    assert {"French", "Arabic"} <= members(LANGUAGE)


def test_cities_are_known_by_their_part_of_the_world():
    assert "Nairobi" in read_world().sets["city Africa"]
    assert "Nairobi" not in read_world().sets["city Europe"]
