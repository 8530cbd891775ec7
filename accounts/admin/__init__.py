"""People, their keys and their deeds in the admin."""

from accounts.admin.audit import AuditEntryAdmin
from accounts.admin.authenticator import AuthenticatorAdmin
from accounts.admin.token import ApiTokenAdmin
from accounts.admin.user import UserAdmin

__all__ = ["ApiTokenAdmin", "AuditEntryAdmin", "AuthenticatorAdmin", "UserAdmin"]
