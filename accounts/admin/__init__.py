"""People, their keys and their deeds in the admin."""

from accounts.admin.audit import AuditEntryAdmin
from accounts.admin.authenticator import AuthenticatorAdmin
from accounts.admin.email_address import EmailAddressAdmin
from accounts.admin.group import GroupAdmin
from accounts.admin.user import UserAdmin

__all__ = [
    "AuditEntryAdmin",
    "AuthenticatorAdmin",
    "EmailAddressAdmin",
    "GroupAdmin",
    "UserAdmin",
]
