from accounts.models.audit import AuditEntry
from accounts.models.ready_group import ReadyGroup
from accounts.models.session import Session
from accounts.models.token import ApiToken
from accounts.models.user import Role, User

__all__ = ["ApiToken", "AuditEntry", "ReadyGroup", "Role", "Session", "User"]
