from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404
from rest_framework import exceptions

from elearning.api.errors import handle_exception


class Odd(exceptions.APIException):
    status_code = 409
    default_code = "odd"
    fields = {"payload": ["no"]}
    beside = {"newest": 7}


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (OperationalError("connection refused at 10.0.0.1"), 503, "unavailable"),
        (InterfaceError("closed"), 503, "unavailable"),
        (RequestDataTooBig("too big"), 413, "too_large"),
        (Http404("no row 7"), 404, "not_found"),
        (PermissionDenied("secret"), 403, "permission_denied"),
        (exceptions.NotFound(), 404, "not_found"),
        (exceptions.NotAuthenticated(), 401, "not_authenticated"),
        (exceptions.AuthenticationFailed(), 401, "authentication_failed"),
        (exceptions.ParseError(), 400, "parse_error"),
        (exceptions.MethodNotAllowed("PUT"), 405, "method_not_allowed"),
        (exceptions.UnsupportedMediaType("text/plain"), 415, "unsupported_media_type"),
        (exceptions.Throttled(wait=3), 429, "throttled"),
        (exceptions.ValidationError({"client": ["no"]}), 400, "invalid"),
    ],
)
def test_every_error_has_the_one_shape(error: Exception, status: int, code: str):
    response = handle_exception(error, {})

    assert response is not None
    assert response.status_code == status
    assert response.data.keys() == {"error"}
    said = response.data["error"]
    assert said.keys() == {"code", "message", "fields"}
    assert said["code"] == code
    assert said["message"]
    assert "10.0.0.1" not in said["message"]


def test_an_error_of_ours_may_name_fields_and_say_more_beside():
    response = handle_exception(Odd(), {})

    assert response is not None
    assert response.data["error"]["fields"] == {"payload": ["no"]}
    assert response.data["newest"] == 7


@pytest.mark.parametrize(
    ("detail", "fields"),
    [
        (["no"], {"non_field_errors": ["no"]}),
        ({"a": ["no", "never"]}, {"a": ["no", "never"]}),
        ({"a": {"b": ["no"]}}, {"a.b": ["no"]}),
        ({"answers": [{}, {"payload": ["no"]}]}, {"answers.1.payload": ["no"]}),
        ({"answers": {0: {"position": ["no"]}}}, {"answers.0.position": ["no"]}),
    ],
)
def test_messages_are_listed_by_the_place_of_their_field(detail: Any, fields: Any):
    response = handle_exception(exceptions.ValidationError(detail), {})

    assert response is not None
    assert response.data["error"]["fields"] == fields


def test_what_is_a_fault_of_ours_is_left_to_the_500():
    assert handle_exception(ZeroDivisionError(), {}) is None
