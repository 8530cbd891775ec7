"""The page on which an administrator erases a person, for a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.auth import admin as auth
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.admin.actor import actor
from accounts.errors import LastAdministrator
from accounts.models import User
from accounts.services.erasing import erase

if TYPE_CHECKING:
    _UserAdmin = auth.UserAdmin[User]
else:  # Django's own class takes no type in square brackets when it runs
    _UserAdmin = auth.UserAdmin


class EraseForm(forms.Form):
    """Asks for the reason, and for the address, so that nobody erases the wrong person."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=300,
        help_text=gettext_lazy("It is kept in the audit log; do not name the person in it."),
    )
    address = forms.EmailField(label=gettext_lazy("E-mail address of the person"))

    def __init__(self, person: User, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # what the request posted, or nothing
        self.person = person

    def clean_address(self) -> str:
        """Refuse any other address than the person's."""
        said: str = self.cleaned_data["address"]
        if said.strip().lower() != self.person.email:
            raise forms.ValidationError(_("This is not the address of this account."))
        return said


class ErasingAdmin(_UserAdmin):
    """Adds the page to what is done with people."""

    change_form_template = "admin/accounts/user.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the page."""
        view = require_http_methods(["GET", "HEAD", "POST"])(self.erase_view)
        erasing = path(
            "<path:object_id>/erase/", self.admin_site.admin_view(view), name="accounts_user_erase"
        )
        return [erasing, *super().get_urls()]

    def erase_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask why, and erase the person."""
        person = self._find(request, object_id)
        form = EraseForm(person, request.POST if request.method == "POST" else None)
        if form.is_bound and form.is_valid() and self._erase(request, person, form):
            return redirect("admin:accounts_user_changelist")
        context = {
            **self.admin_site.each_context(request),
            "title": _("Erase a person: %(person)s") % {"person": person},
            "opts": self.opts,
            "person": person,
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/accounts/erase.html", context)

    def _find(self, request: HttpRequest, object_id: str) -> User:
        person: User | None = self.get_object(request, unquote(object_id))
        if person is None:
            raise Http404
        if not self.has_change_permission(request, person):
            raise PermissionDenied
        return person

    def _erase(self, request: HttpRequest, person: User, form: EraseForm) -> bool:
        """Erase, and say so; tell whether nothing stood against it."""
        try:
            erase(user=person, by=actor(request), reason=form.cleaned_data["reason"])
        except LastAdministrator:
            form.add_error(None, _("This is the last administrator: make another one first."))
            return False
        self.message_user(request, _("The person is erased."), messages.SUCCESS)
        return True
