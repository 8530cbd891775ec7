"""The declared environment: what is read, what is refused, what the README's table says."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from elearning.environment import Environment, describe, read_environment


def test_words_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ALLOWED_HOSTS", " a.example.org ,, b.example.org,")

    assert read_environment().ALLOWED_HOSTS == ["a.example.org", "b.example.org"]


def test_a_variable_that_is_set_to_nothing_has_its_default(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WEB_WORKERS", "")

    assert read_environment().WEB_WORKERS == 2


def test_a_secret_is_not_shown(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SECRET_KEY", "hush")

    assert "hush" not in repr(read_environment())


def test_all_wrong_variables_are_named_in_one_line(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PORT", "70000")
    monkeypatch.setenv("TIME_ZONE", "Mars/Olympus")

    with pytest.raises(ImproperlyConfigured) as refusal:
        read_environment()

    assert str(refusal.value) == (
        "TIME_ZONE: no such time zone; PORT: Input should be less than or equal to 65535"
    )


def test_the_table_has_a_row_a_variable():
    rows = describe().splitlines()[2:]

    assert [row.split("`")[1] for row in rows] == list(Environment.model_fields)
    assert all(row.count("|") == 4 and row.endswith(". |") for row in rows)
