"""People."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Field
from django.forms import ModelForm, TypedChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.admin.actor import may_manage
from accounts.admin.audited import AuditedAdmin
from accounts.admin.erasing import ErasingAdmin
from accounts.admin.user_forms import UserChangeForm, UserCreationForm
from accounts.models import Role, User

STAFF = (Role.EDITOR, Role.ADMIN)
RIGHTS = ("is_superuser", "groups", "user_permissions")


@admin.register(User)
class UserAdmin(AuditedAdmin, ErasingAdmin):
    """Makes and changes people; only who may do everything makes others administrators."""

    form = UserChangeForm
    add_form = UserCreationForm
    list_display = ["email", "name", "role", "is_active", "last_login", "date_joined"]
    list_filter = ["role", "is_active", "is_superuser", "date_joined"]
    list_per_page = 50
    search_fields = ["email", "name"]
    ordering = ["email"]
    readonly_fields = ["last_login", "date_joined", "erased_at"]
    fieldsets = (
        (None, {"fields": ("email", "password", "name")}),
        (_("Access"), {"fields": ("role", "is_active", *RIGHTS)}),
        (_("Dates"), {"fields": ("last_login", "date_joined", "erased_at")}),
    )
    add_fieldsets = (
        (
            None,
            {
                "classes": ("wide",),
                "fields": ("email", "name", "role", "usable_password", "password1", "password2"),
            },
        ),
    )

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Keep staff from changing other staff, unless they may do everything, and the erased."""
        allowed = super().has_change_permission(request, obj)
        may = obj is None or (obj.erased_at is None and may_manage(request, obj))
        return allowed and may

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Refuse to everybody: attempts would go with their learner; a person is made inactive."""
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        """Show rights, and let only those change them who may do everything."""
        fields = tuple(super().get_readonly_fields(request, obj))
        return fields if request.user.is_superuser else (*fields, *RIGHTS)

    def formfield_for_choice_field(
        self, db_field: Field[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> TypedChoiceField | None:
        """Offer the roles of staff only to those who may do everything."""
        if db_field.name == "role" and not request.user.is_superuser:
            kwargs["choices"] = [choice for choice in Role.choices if choice[0] not in STAFF]
            kwargs.setdefault("widget", forms.Select)
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def save_model(
        self,
        request: HttpRequest,
        obj: User,
        form: ModelForm[User],
        change: bool,  # noqa: FBT001  # as Django calls it
    ) -> None:
        """Store it, unless the person was erased since the form was made."""
        if change and User.objects.select_for_update().get(pk=obj.pk).erased_at is not None:
            raise PermissionDenied
        super().save_model(request, obj, form, change)
