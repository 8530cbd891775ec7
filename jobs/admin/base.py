"""What every admin page of ours starts from: Django's own, with our stylesheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Model
from django.forms import Media
from django.http import HttpRequest

if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[Any]
    _TabularInline = admin.TabularInline[Any, Any]
else:  # Django's own classes take no type in square brackets when they run
    _ModelAdmin = admin.ModelAdmin
    _TabularInline = admin.TabularInline

STYLE = Media(css={"all": ["css/admin.css"]})


class ModelAdmin(_ModelAdmin):
    """Django's own, with pages of fifty rows and our stylesheet."""

    list_per_page = 50

    @property
    def media(self) -> Media:
        """List the stylesheets and scripts of the page."""
        return super().media + STYLE


class ReadOnlyAdmin(ModelAdmin):
    """Shows rows; nothing is added, changed or deleted here."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse to everybody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse to everybody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse to everybody."""
        return False


class ReadOnlyInline(_TabularInline):
    """Shows the rows that belong to a row; nothing is added, changed or deleted here."""

    extra = 0
    can_delete = False

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """Name all fields: those that the database fills in cannot be asked for anyway."""
        return [str(field) for field in self.fields or ()]

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse to everybody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse to everybody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse to everybody."""
        return False
