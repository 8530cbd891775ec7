"""People, their keys and their deeds in the admin."""

from accounts.admin.audit import AuditEntryAdmin
from accounts.admin.authenticator import AuthenticatorAdmin
from accounts.admin.user import UserAdmin

__all__ = ["AuditEntryAdmin", "AuthenticatorAdmin", "UserAdmin"]
