"""Groups of staff: what their members may do."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as PlainGroupAdmin
from django.contrib.auth.models import Group

from accounts.admin.audited import AuditedAdmin


class GroupAdmin(AuditedAdmin, PlainGroupAdmin):
    """Django's own, noted in the audit log."""


admin.site.unregister(Group)
admin.site.register(Group, GroupAdmin)
