"""Why a webhook may not go to an address.

ChangeRefused
└── AddressRefused
    ├── AddressUnreadable
    ├── AddressNotSecure
    ├── AddressWithPassword
    ├── PortNotAllowed
    ├── HostUnknown
    └── HostNotPublic
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from progress.errors import ChangeRefused


class AddressRefused(ChangeRefused):
    """A webhook may not go to an address."""

    field = "url"


class AddressUnreadable(AddressRefused):
    """It is no address of a site, or longer than what is kept."""

    code = "bad_url"
    message = _("This is no address, as https://example.org/hook is one.")


class AddressNotSecure(AddressRefused):
    """What is sent could be read on its way."""

    code = "not_https"
    message = _("The address has to begin with https://.")


class AddressWithPassword(AddressRefused):
    """It holds a name or a password, which would be shown to whoever sees the address."""

    code = "password_in_url"
    message = _("The address may hold no name and no password: messages are signed instead.")


class PortNotAllowed(AddressRefused):
    """It names a port that webhooks do not go to."""

    code = "port_not_allowed"
    message = _("The address names a port that webhooks do not go to.")


class HostUnknown(AddressRefused):
    """Its host has no address now; trying again later can help."""

    code = "unknown_host"
    message = _("This host is not known. Compare the address with what you were given.")


class HostNotPublic(AddressRefused):
    """Its host is this machine, in a private network or of another kind that is not for all."""

    code = "host_not_public"
    message = _("This host is not a public one: webhooks go to no inner network.")
