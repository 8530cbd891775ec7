"""API tokens."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin, messages
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField, ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.admin.actor import actor
from accounts.models import ApiToken, Role, User
from accounts.services.tokens import revoke_token
from jobs.admin.base import ModelAdmin
from progress.admin.token_form import TokenForm
from progress.queries.tokens import name_cohorts, with_cohorts
from progress.services.tokens import make_token

STAFF = (Role.EDITOR, Role.ADMIN)


@admin.register(ApiToken)
class ApiTokenAdmin(ModelAdmin):
    """Makes tokens, which are shown once, and revokes them; none is ever changed."""

    form = TokenForm
    list_display = ["__str__", "user", "is_read_only", "reach", "created_at", "last_used_at"]
    list_display += ["expires_at", "revoked_at"]
    list_filter = [("revoked_at", admin.EmptyFieldListFilter), "is_read_only", "is_limited"]
    list_filter += ["expires_at", "created_at"]
    list_select_related = ["user"]
    search_fields = ["name", "user__email", "user__name"]
    autocomplete_fields = ["user"]
    actions = ["revoke"]

    def get_fields(self, request: HttpRequest, obj: ApiToken | None = None) -> tuple[str, ...]:
        """Ask for what a new token needs; show all of an old one but its digest."""
        if obj is None:
            return ("user", "name", "is_read_only", "cohorts", "expires_at")
        limits = ("is_read_only", "reach", "expires_at")
        return ("user", "name", *limits, "created_at", "last_used_at", "revoked_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ApiToken]:
        """Bring the cohorts along that tokens are limited to."""
        return with_cohorts(super().get_queryset(request))

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Make a token read only unless somebody says otherwise."""
        return {"is_read_only": True, **super().get_changeform_initial_data(request)}

    @admin.display(description=gettext_lazy("limited to cohorts"))
    def reach(self, token: ApiToken) -> str | None:
        """Name the cohorts that the token is limited to; deleted ones have no name any more."""
        return (name_cohorts(token) or _("no cohort")) if token.is_limited else None

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField[Any] | None:
        """Let staff make tokens for themselves and no other staff, as a token acts for its user."""
        by = actor(request)
        if db_field.name == "user" and not by.is_superuser:
            others = User.objects.exclude(role__in=STAFF).exclude(is_superuser=True)
            kwargs["queryset"] = others | User.objects.filter(pk=by.pk)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Refuse to everybody: a token is made and revoked, never changed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Refuse to everybody: a revoked token stays, to tell what was done with it."""
        return False

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may revoke tokens."""
        return request.user.has_perm("accounts.change_apitoken")

    def save_model(
        self,
        request: HttpRequest,
        obj: ApiToken,
        form: ModelForm[ApiToken],
        change: bool,  # noqa: FBT001  # as Django calls it
    ) -> None:
        """Make the token and show it, this once."""
        limits = cast("TokenForm", form).read_limits()
        issued = make_token(user=obj.user, name=obj.name, by=actor(request), limits=limits)
        obj.pk, obj.digest, obj.created_at = (
            issued.row.pk,
            issued.row.digest,
            issued.row.created_at,
        )
        said = _("The token is %s. Copy it now: it cannot be shown again.")
        self.message_user(request, said % issued.token, messages.WARNING)

    def response_add(
        self, request: HttpRequest, obj: ApiToken, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Go back to the list, where the token is shown."""
        return self.response_post_save_add(request, obj)

    @admin.action(description=gettext_lazy("Revoke"), permissions=["revoke"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[ApiToken]) -> None:
        """Have the chosen tokens count no more."""
        revoked = sum(revoke_token(token, by=actor(request)) for token in queryset)
        said = ngettext("%d token was revoked.", "%d tokens were revoked.", revoked)
        self.message_user(request, said % revoked, messages.SUCCESS)
