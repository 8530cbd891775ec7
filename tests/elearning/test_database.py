"""Connections that are kept from one request to the next."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_connection_that_is_held_is_usable_without_a_query():
    connection.ensure_connection()

    with CaptureQueriesContext(connection) as captured:
        assert connection.is_usable()

    assert len(captured) == 0


def test_a_connection_that_the_server_ended_is_not_usable():
    def end(pid: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])

    connection.ensure_connection()
    pid = connection.connection.info.backend_pid
    at_once(lambda: end(pid))  # by a connection of another thread

    assert not connection.is_usable()
    connection.close()
