"""Certificates: whose they are, and the way to revoke one for a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from accounts.admin.actor import actor
from accounts.models import User
from jobs.admin.base import ReadOnlyAdmin
from progress.errors import AlreadyRevoked, NothingToCertify
from progress.models import Certificate
from progress.queries.certificates import CertificateState, state_of, with_states
from progress.services.certificates.revoking import replace_certificate, revoke_certificate
from progress.services.certificates.signing import read_number, sign_number

if TYPE_CHECKING:
    _ModelForm = forms.ModelForm[Certificate]
else:  # Django's own class takes no type in square brackets when it runs
    _ModelForm = forms.ModelForm

STATES = {
    CertificateState.VALID: gettext_lazy("valid"),
    CertificateState.REVOKED: gettext_lazy("revoked"),
    CertificateState.REPLACED: gettext_lazy("replaced"),
}


class RevokeForm(_ModelForm):
    """Asks why a certificate is revoked."""

    class Meta:
        model = Certificate
        fields = ("revoked_because",)

    revoked_because = forms.CharField(
        label=_("Revoke because"),
        max_length=300,
        help_text=_(
            "The learner reads the reason; whoever verifies the certificate sees that it is "
            "revoked, and since when. It cannot be undone, but a new one can be issued."
        ),
    )


class StateFilter(admin.SimpleListFilter):
    """Tells valid certificates from revoked ones."""

    title = _("state")
    parameter_name = "valid"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer both."""
        return [("yes", _("valid")), ("no", pgettext_lazy("certificate", "revoked"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Select those that are wanted."""
        if self.value() not in {"yes", "no"}:
            return queryset
        return queryset.filter(revoked_at__isnull=self.value() == "yes")


@admin.register(Certificate)
class CertificateAdmin(ReadOnlyAdmin):
    """Lists certificates; a valid one can be revoked, a revoked one replaced."""

    form = RevokeForm
    list_display = ["printed", "learner_name", "course", "completed_on", "issued_at", "state"]
    list_filter = [StateFilter, "course", "issued_at"]
    list_select_related = ["course"]
    search_fields = ["number", "learner_name", "learner__email"]
    search_help_text = _("Name, e-mail address or number, also as it is printed.")
    fields = (
        *("printed", "learner", "learner_name", "course", "course_title", "completed_on"),
        *("issued_at", "replaces", "state", "file", "revoked_at", "revoked_because"),
    )
    actions = ["replace"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Leave the reason open."""
        return [str(name) for name in self.fields if name != "revoked_because"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Certificate]:
        """Bring along what the state takes."""
        return with_states().select_related("learner", "course", "replaces")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Find a printed number, too."""
        number = read_number(search_term)
        return super().get_search_results(request, queryset, number or search_term)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let those revoke who may change certificates; what is revoked stays as it is."""
        may = cast("User", request.user).has_perm("progress.change_certificate")
        return may and (obj is None or obj.revoked_at is None)

    def save_model(
        self,
        request: HttpRequest,
        obj: Certificate,
        form: RevokeForm,
        change: bool,  # noqa: FBT001  # Django's own
    ) -> None:
        """Revoke it."""
        reason = form.cleaned_data["revoked_because"]
        try:
            revoke_certificate(certificate=obj, because=reason, by=actor(request))
        except AlreadyRevoked:
            said = gettext("It was revoked meanwhile, for the reason that stands there now.")
            self.message_user(request, said, messages.WARNING)

    @admin.action(description=_("Issue a new certificate in place of the revoked one"))
    def replace(self, request: HttpRequest, queryset: QuerySet[Certificate]) -> None:
        """Replace those that are revoked where the course is complete."""
        done = 0
        for certificate in queryset.order_by("pk"):
            try:
                replace_certificate(certificate=certificate, by=actor(request))
            except NothingToCertify:
                continue
            done += 1
        left = len(queryset) - done
        said = ngettext("%d certificate was issued.", "%d certificates were issued.", done) % done
        self.message_user(request, said, messages.SUCCESS if done else messages.WARNING)
        if left:
            said = gettext(
                "%d were left: they are valid or replaced, or the course is not complete."
            )
            self.message_user(request, said % left, messages.WARNING)

    @admin.display(description=_("number"), ordering="number")
    def printed(self, certificate: Certificate) -> str:
        """Show the number as it is printed."""
        return sign_number(certificate.number)

    @admin.display(description=_("state"))
    def state(self, certificate: Certificate) -> str:
        """Show whether it holds."""
        return str(STATES[state_of(certificate)])

    @admin.display(description=_("file"))
    def file(self, certificate: Certificate) -> SafeString | str:
        """Link to the PDF of a valid one."""
        if certificate.revoked_at is not None:
            return "–"
        url = reverse("certificate", args=[certificate.number])
        return format_html('<a href="{}" download>PDF</a>', url)
