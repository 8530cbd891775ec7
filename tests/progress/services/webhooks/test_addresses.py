"""Where webhooks may go."""

from __future__ import annotations

import socket
import time
from ipaddress import ip_network
from typing import Any

import pytest

from progress.services.webhooks.addresses import is_allowed, read_url
from progress.services.webhooks.refusals import (
    AddressNotSecure,
    AddressRefused,
    AddressUnreadable,
    AddressWithPassword,
    HostNotPublic,
    HostUnknown,
    PortNotAllowed,
)
from progress.services.webhooks.resolving import resolve


@pytest.mark.parametrize(
    ("url", "host", "port", "path", "named"),
    [
        ("https://example.org", "example.org", 443, "/", "example.org"),
        (" https://EXAMPLE.org/hook ", "example.org", 443, "/hook", "example.org"),
        ("https://example.org:8443/a?b=c", "example.org", 8443, "/a?b=c", "example.org:8443"),
        ("https://exämple.org/é", "xn--exmple-cua.org", 443, "/%C3%A9", "xn--exmple-cua.org"),
        ("https://example.org.:443/", "example.org", 443, "/", "example.org"),
        ("https://[2606:4700::1111]/", "2606:4700::1111", 443, "/", "[2606:4700::1111]"),
        ("https://my_host.example.org/%20", "my_host.example.org", 443, "/%20", None),
    ],
)
def test_an_address_is_taken_apart_once(
    url: str, host: str, port: int, path: str, named: str | None
):
    target = read_url(url)

    assert (target.is_secure, target.host, target.port, target.path) == (True, host, port, path)
    assert target.named_host == (named or host)
    assert read_url(target.url) == target


@pytest.mark.parametrize(
    ("url", "refusal"),
    [
        ("", AddressUnreadable),
        ("example.org/hook", AddressUnreadable),
        ("https://", AddressUnreadable),
        ("https:///hook", AddressUnreadable),
        ("https://exam ple.org/", AddressUnreadable),
        ("https://example.org/a b", AddressUnreadable),
        ("https://example.org/a\r\nX-Other: header", AddressUnreadable),
        ("https://example.org\\@127.0.0.1/", AddressUnreadable),
        ("https://example.org/#part", AddressUnreadable),
        ("https://example.org:port/", AddressUnreadable),
        ("https://example.org:99999/", AddressUnreadable),
        ("https://[::1/", AddressUnreadable),
        ("https://[fe80::1%25eth0]/", AddressUnreadable),
        ("https://exa%6dple.org/", AddressUnreadable),
        ("https://" + "a" * 64 + ".org/", AddressUnreadable),
        ("https://example..org/", AddressUnreadable),
        ("https://example.org/" + "a" * 500, AddressUnreadable),
        ("http://example.org/", AddressNotSecure),
        ("ftp://example.org/", AddressNotSecure),
        ("file://example.org/etc/passwd", AddressNotSecure),
        ("gopher://example.org/", AddressNotSecure),
        ("https://name:word@example.org/", AddressWithPassword),
        ("https://name@example.org/", AddressWithPassword),
        ("https://@example.org/", AddressWithPassword),
        ("https://example.org:22/", PortNotAllowed),
        ("https://example.org:6379/", PortNotAllowed),
        ("https://example.org:0/", PortNotAllowed),
    ],
)
def test_another_address_is_refused_by_name(url: str, refusal: type[AddressRefused]):
    with pytest.raises(refusal) as caught:
        read_url(url)

    assert caught.value.field == "url"
    assert str(caught.value)


def test_plain_http_is_for_trying_out(settings: Any):
    settings.WEBHOOK_PLAIN_HTTP = True

    assert read_url("http://example.org/hook").port == 80


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104  # nothing listens
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%lo",
        "fec0::1",
        "ff02::1",
    ],
)
def test_inner_addresses_are_refused(address: str):
    assert not is_allowed(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"]
)
def test_public_addresses_are_allowed(address: str):
    assert is_allowed(address)


def test_an_inner_network_can_be_allowed_by_name(settings: Any):
    settings.WEBHOOK_NETWORKS = [ip_network("10.20.0.0/16"), ip_network("fd00::/8")]

    assert is_allowed("10.20.3.4")
    assert is_allowed("::ffff:10.20.3.4")
    assert is_allowed("fd00::1")
    assert not is_allowed("10.21.0.1")
    assert not is_allowed("127.0.0.1")


def test_a_public_address_of_this_machine_is_refused(monkeypatch: pytest.MonkeyPatch):
    bound = []

    class Own(socket.socket):
        def bind(self, place: Any) -> None:
            bound.append(place)

    monkeypatch.setattr("progress.services.webhooks.addresses.socket.socket", Own)

    assert not is_allowed("93.184.216.34")
    assert bound == [("93.184.216.34", 0)]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f.1",
        "127.1",
        "0177.0.0.1",
        "::1",
        "::ffff:7f00:1",
    ],
)
def test_this_machine_is_refused_however_it_is_written(host: str):
    with pytest.raises((HostNotPublic, HostUnknown)):
        resolve(host, 443, seconds=3)


def lead(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 443)) for one in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **more: found)


def test_a_host_is_known_by_all_its_addresses(monkeypatch: pytest.MonkeyPatch):
    lead(monkeypatch, "8.8.8.8", "2606:4700::1111", "8.8.8.8")

    assert resolve("example.org", 443, seconds=3) == ["8.8.8.8", "2606:4700::1111"]


@pytest.mark.parametrize("inner", ["127.0.0.1", "169.254.169.254", "fd00::1"])
def test_one_inner_address_among_public_ones_refuses_the_host(
    monkeypatch: pytest.MonkeyPatch, inner: str
):
    lead(monkeypatch, "8.8.8.8", inner)

    with pytest.raises(HostNotPublic):
        resolve("example.org", 443, seconds=3)


def test_a_host_without_address_is_unknown(monkeypatch: pytest.MonkeyPatch):
    def fail(*args: Any, **more: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    with pytest.raises(HostUnknown):
        resolve("nowhere.example.org", 443, seconds=3)


def test_a_look_up_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch):
    def hang(*args: Any, **more: Any) -> list[Any]:
        time.sleep(1)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    begun = time.monotonic()

    with pytest.raises(HostUnknown):
        resolve("slow.example.org", 443, seconds=0.1)

    assert time.monotonic() - begun < 0.8
