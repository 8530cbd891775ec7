import pytest

from progress.queries.axes import draw_axis


def test_dates_stand_as_far_apart_as_they_lie():
    points = draw_axis(["1900", "1925", "2000"])

    assert [point.x for point in points] == [6.0, 28.0, 94.0]
    assert [point.year for point in points] == ["1900", "1925", "2000"]


def test_from_right_to_left_time_runs_leftward():
    points = draw_axis(["1900", "1925", "2000"], leftward=True)

    assert [(point.x, point.year) for point in points] == [
        (94.0, "1900"),
        (72.0, "1925"),
        (6.0, "2000"),
    ]


def test_a_year_is_said_where_there_is_room_and_at_both_ends():
    years = [point.year for point in draw_axis(["1900", "1901", "1950", "1999", "2000"])]

    assert years == ["1900", "", "1950", "", "2000"]


def test_days_and_months_lie_within_their_year_which_is_said_once():
    points = draw_axis(["1900", "1900-07", "1900-12-31"])

    assert [point.year for point in points] == ["1900", "", ""]
    assert points[0].x < points[1].x < points[2].x


@pytest.mark.parametrize(
    "dates",
    [[], ["1914", "1998"], ["1914", "1914", "1998"], ["1914", "bientôt", "1998"], ["0"] * 5],
)
def test_of_few_dates_nothing_is_drawn(dates: list[str]):
    assert draw_axis(dates) == ()


def test_the_order_of_the_dates_is_that_of_time():
    assert draw_axis(["2000", "1900", "1925"]) == draw_axis(["1900", "1925", "2000"])


def test_a_phone_has_room_for_fewer_years_than_a_wide_page():
    points = draw_axis(["1900", "1910", "1920", "2000"])

    assert [(point.year, point.width) for point in points] == [
        ("1900", ""),
        ("1910", "wide"),
        ("1920", ""),
        ("2000", ""),
    ]
