import pytest

from progress.queries.directions import direction_of


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("he", "rtl"), ("fr", "ltr")])
def test_a_language_has_a_direction(language, direction):
    assert direction_of(language) == direction
