"""Posting to receivers that do what they like, on real connections."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from progress.models import DeliveryFault
from progress.services.webhooks import posting
from progress.services.webhooks.addresses import Target
from progress.services.webhooks.posting import Answer, NotArrived, post
from tests.progress.services.webhooks.certificates import serve_as
from tests.progress.services.webhooks.receiver import (
    Behaviour,
    Receiver,
    breaks_off,
    breaks_off_in_the_headers,
    drips,
    drips_the_body,
    has_endless_headers,
    is_endless,
    is_silent,
    receiving,
    redirects,
    says_nonsense,
)

SECONDS = 0.7
HERE = "127.0.0.1"


def aim(receiver: Receiver, host: str = "receiver.example.org") -> Target:
    return Target(receiver.url, receiver.scheme == "https", host, receiver.port, "/hook?of=test")


def send(receiver: Receiver, *addresses: str, host: str = "receiver.example.org") -> Answer:
    return post(
        aim(receiver, host),
        addresses or (HERE,),
        body='{"é":1}'.encode(),
        headers={"Content-Type": "application/json"},
        deadline=time.monotonic() + SECONDS,
    )


def test_what_is_sent_comes_with_the_name_of_the_host(receiver: Receiver):
    answer = send(receiver)

    (request,) = receiver.requests
    assert answer == Answer(200, b"thanks")
    assert request.line == "POST /hook?of=test HTTP/1.1"
    assert request.headers["host"] == f"receiver.example.org:{receiver.port}"
    assert request.headers["content-type"] == "application/json"
    assert request.body == '{"é":1}'.encode()


@pytest.mark.parametrize(
    ("behaviour", "fault"),
    [
        (is_silent, DeliveryFault.TOO_SLOW),
        (drips, DeliveryFault.TOO_SLOW),
        (drips_the_body, DeliveryFault.TOO_SLOW),
        (breaks_off, DeliveryFault.UNREADABLE),
        (breaks_off_in_the_headers, DeliveryFault.UNREADABLE),
        (says_nonsense, DeliveryFault.UNREADABLE),
        (has_endless_headers, DeliveryFault.UNREADABLE),
    ],
)
def test_a_bad_receiver_is_left_in_time(
    receiver: Receiver, behaviour: Behaviour, fault: DeliveryFault
):
    receiver.behaviours = [behaviour]
    begun = time.monotonic()

    with pytest.raises(NotArrived) as caught:
        send(receiver)

    assert caught.value.fault == fault
    assert time.monotonic() - begun < SECONDS + 0.5


def test_of_an_endless_body_the_beginning_is_read(receiver: Receiver):
    receiver.behaviours = [is_endless]

    answer = send(receiver)

    assert (answer.status, len(answer.body)) == (200, posting.MOST_READ)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("to", ["http://127.0.0.1:9/", "http://169.254.169.254/latest/meta-data/"])
def test_a_redirection_is_an_answer_and_not_followed(receiver: Receiver, to: str, status: int):
    receiver.behaviours = [redirects(to, status)]

    answer = send(receiver)

    assert (answer.status, len(receiver.requests)) == (status, 1)


def test_nobody_listens(receiver: Receiver):
    with socket.socket() as closed:
        closed.bind((HERE, 0))
        target = Target("", False, "receiver.example.org", closed.getsockname()[1], "/")

        with pytest.raises(NotArrived) as caught:
            post(target, [HERE], body=b"", headers={}, deadline=time.monotonic() + 1)

    assert caught.value.fault == DeliveryFault.UNREACHABLE


def test_the_next_address_is_tried_where_one_takes_no_connection(receiver: Receiver):
    answer = send(receiver, "::1", HERE)  # the receiver listens at the second alone

    assert (answer.status, len(receiver.requests)) == (200, 1)


def test_proxies_of_the_environment_are_not_asked(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert send(receiver).status == 200


class TestWithTLS:
    def test_the_name_is_verified_though_the_address_was_found_before(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ):
        server, client = serve_as(tmp_path, "receiver.example.org")
        monkeypatch.setattr(posting, "make_context", lambda: client)
        named: list[str] = []
        server.sni_callback = lambda connected, name, context: named.append(str(name))

        with receiving(server) as receiver:
            answer = send(receiver)

        assert answer.status == 200
        assert named == ["receiver.example.org"]

    def test_the_certificate_of_another_host_does_not_hold(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ):
        server, client = serve_as(tmp_path, "other.example.org")
        monkeypatch.setattr(posting, "make_context", lambda: client)

        with receiving(server) as receiver, pytest.raises(NotArrived) as caught:
            send(receiver)

        assert caught.value.fault == DeliveryFault.BAD_CERTIFICATE
        assert "receiver.example.org" in str(caught.value)
        assert receiver.requests == []

    def test_a_certificate_of_nobody_known_does_not_hold(self, tmp_path: Path):
        server, _ = serve_as(tmp_path, "receiver.example.org")

        with receiving(server) as receiver, pytest.raises(NotArrived) as caught:
            send(receiver)

        assert caught.value.fault == DeliveryFault.BAD_CERTIFICATE
        assert receiver.requests == []

    def test_a_host_that_does_not_greet_is_left_in_time(self, receiver: Receiver):
        receiver.handle = is_silent  # type: ignore[method-assign]
        receiver.scheme = "https"
        begun = time.monotonic()

        with pytest.raises(NotArrived) as caught:
            send(receiver)

        assert caught.value.fault == DeliveryFault.TOO_SLOW
        assert time.monotonic() - begun < SECONDS + 0.5

    def test_a_host_that_speaks_in_clear_is_not_reached(self, tmp_path: Path):
        with receiving() as receiver:
            receiver.scheme = "https"
            receiver.handle = lambda connected: connected.sendall(b"HTTP/1.1 400 Bad\r\n\r\n")  # type: ignore[method-assign]

            with pytest.raises(NotArrived) as caught:
                send(receiver)

        assert caught.value.fault == DeliveryFault.UNREACHABLE
