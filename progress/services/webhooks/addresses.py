"""Which addresses webhooks may go to: what is written in one, and the machine that it leads to."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.encoding import iri_to_uri

from progress.models.webhook import LONGEST_URL
from progress.services.webhooks.refusals import (
    AddressNotSecure,
    AddressUnreadable,
    AddressWithPassword,
    PortNotAllowed,
)

IPAddress = IPv4Address | IPv6Address
SECURE, PLAIN = "https", "http"
USUAL_PORTS = {SECURE: 443, PLAIN: 80}
UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
"""What programs that read addresses do not agree on."""
NOT_FOR_ALL: tuple[IPv4Network | IPv6Network, ...] = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8",
        "100.64.0.0/10",  # carriers' inner networks
        "192.0.0.0/24",
        "192.88.99.0/24",  # relays of 6to4
        "224.0.0.0/4",  # groups
        "240.0.0.0/4",
        "::/96",  # IPv4 within IPv6, as it was once written
        "64:ff9b::/96",  # NAT64: an IPv4 address, which may be an inner one
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",  # Teredo and other tunnels
        "2001:db8::/32",
        "2002::/16",  # 6to4
        "3fff::/20",
        "5f00::/16",
        "fec0::/10",
        "ff00::/8",
    )
)
"""What `is_global` does not tell of in every version of Python, and what wraps other addresses."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address that was read; everything that is sent is made of it, nothing read again."""

    url: str
    is_secure: bool
    host: str
    """As the certificate names it; an IPv6 address without brackets."""
    port: int
    path: str
    """With what stands behind a question mark."""

    @property
    def named_host(self) -> str:
        """The host as a request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = USUAL_PORTS[SECURE if self.is_secure else PLAIN]
        return host if self.port == usual else f"{host}:{self.port}"


def read_url(url: str) -> Target:
    """Read an address; raises AddressRefused for one that webhooks do not go to, whatever it is.

    What its host leads to is looked at by `resolve`.
    """
    parts, port = _split(url.strip())
    if parts.scheme != SECURE and not (parts.scheme == PLAIN and settings.WEBHOOK_PLAIN_HTTP):
        raise AddressNotSecure
    if "@" in parts.netloc:
        raise AddressWithPassword
    port = USUAL_PORTS[parts.scheme] if port is None else port
    if port not in settings.WEBHOOK_PORTS:
        raise PortNotAllowed
    path = iri_to_uri(parts.path or "/") + (f"?{iri_to_uri(parts.query)}" if parts.query else "")
    host = _write_host(parts.hostname or "")
    read = Target("", parts.scheme == SECURE, host, port, path)
    return Target(f"{parts.scheme}://{read.named_host}{path}", read.is_secure, host, port, path)


def is_allowed(address: str) -> bool:
    """Tell whether webhooks may go to an IP address: a public one, or one that the settings name.

    An address of this machine is not public, whatever its number.
    """
    ip = ip_address(address.partition("%")[0])
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if any(ip in network for network in settings.WEBHOOK_NETWORKS):
        return True
    is_public = ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)
    return is_public and not any(ip in network for network in NOT_FOR_ALL) and not _is_here(ip)


def _split(url: str) -> tuple[SplitResult, int | None]:
    if len(url) > LONGEST_URL or UNSAFE.search(url):
        raise AddressUnreadable
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressUnreadable from error
    if not parts.hostname or parts.fragment:
        raise AddressUnreadable
    return parts, port


def _write_host(host: str) -> str:
    """Write a host in the letters of the network; raises AddressUnreadable where it is none."""
    if ":" in host:
        if "%" in host:  # a network card of this machine
            raise AddressUnreadable
        return host
    try:
        written = host.rstrip(".").encode("idna").decode()
    except UnicodeError as error:
        raise AddressUnreadable from error
    if not written or re.search(r"[^a-z0-9._-]", written.lower()):
        raise AddressUnreadable
    return written.lower()


def _is_here(ip: IPAddress) -> bool:
    """Tell whether an address is one of this machine's: no other can be listened on."""
    family = socket.AF_INET if ip.version == 4 else socket.AF_INET6  # noqa: PLR2004
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as own:
            own.bind((str(ip), 0))
    except OSError:
        return False
    return True
