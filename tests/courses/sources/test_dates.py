import pytest

from courses.sources.dates import read_date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2026-01-15", "2026-01-15"),
        ("2026-01", "2026-01"),
        ("2026", "2026"),
        ("2026-01-15T10:00:00Z", "2026-01-15"),
        ("15 janvier 2026", "2026-01-15"),
        ("1er mars 2026", "2026-03-01"),
        ("août 2026", "2026-08"),
        ("15 January 2026", "2026-01-15"),
        ("15 de enero de 2026", "2026-01-15"),
        ("15/01/2026", "2026-01-15"),
        ("31 février 2026", ""),
        ("2026-13", ""),
        ("hier", ""),
        ("15 brumaire 2026", ""),
        ("", ""),
    ],
)
def test_days_months_and_years_are_read_and_nothing_else(value, date):
    assert read_date(value) == date
