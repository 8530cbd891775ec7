import pytest

from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize("text", ["", " ", "…", "? ! .", "« » : ;", "a" * 5000, "1 2 3 4"])
def test_nothing_is_found_where_nothing_is_said(text):
    assert questions(text or " ") == {}
