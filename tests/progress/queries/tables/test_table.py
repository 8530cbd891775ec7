from __future__ import annotations

import pytest
import time_machine

from tests.progress.queries.tables.made import make_table


@time_machine.travel("2026-03-01T23:30:00Z", tick=False)
@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Progress Spring", "progress-spring-2026-03-02.csv"),
        ("Été à Lyon", "ete-a-lyon-2026-03-02.csv"),
        ("متدربون", "table-7-2026-03-02.csv"),
        ("../../etc/passwd\r\nX: y", "etcpasswd-x-y-2026-03-02.csv"),
        ("x" * 200, f"{'x' * 80}-2026-03-02.csv"),
    ],
)
def test_a_file_is_named_by_what_it_is_and_the_day_where_its_reader_is(title: str, name: str):
    assert make_table(title=title).name_file("csv") == name
