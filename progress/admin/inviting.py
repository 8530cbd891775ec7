"""The page of a cohort's ways in: its code, and invitations by mail."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.admin.actor import actor
from courses.queries.codes import link_of_code
from jobs.admin.base import ModelAdmin
from progress import dispatch
from progress.admin.invite_form import InviteForm
from progress.errors import CohortEnded, TooManyInvitations
from progress.models import Cohort
from progress.queries.invitations import state_of
from progress.services.codes import renew_code

SHOWN = 200
"""So many of the newest invitations stand below the form."""


class InvitingAdmin(ModelAdmin):
    """Adds the page to what is done with cohorts."""

    change_form_template = "admin/progress/cohort.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of the page and of its button."""
        view = self.admin_site.admin_view
        invite = view(require_http_methods(["GET", "HEAD", "POST"])(self.invite_view))
        renew = view(require_POST(self.renew_view))
        return [
            path("<path:object_id>/invite/", invite, name="progress_cohort_invite"),
            path("<path:object_id>/code/", renew, name="progress_cohort_code"),
            *super().get_urls(),
        ]

    def renew_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Give the cohort a new code."""
        cohort = self._find(request, object_id)
        renew_code(cohort=cohort, by=actor(request))
        self.message_user(request, _("The group has a new code."), messages.SUCCESS)
        return redirect("admin:progress_cohort_invite", cohort.pk)

    def invite_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask for addresses, and invite those that are posted: all of them or nobody."""
        cohort = self._find(request, object_id)
        form = InviteForm(request.POST) if request.method == "POST" else InviteForm()
        if form.is_bound and form.is_valid() and self._invite(request, cohort, form):
            return redirect("admin:progress_cohort_invite", cohort.pk)
        invitations = cohort.invitations.select_related("invited_by")[:SHOWN]
        context = {
            **self.admin_site.each_context(request),
            "title": _("Invite learners: %(cohort)s") % {"cohort": cohort},
            "opts": self.opts,
            "cohort": cohort,
            "link": link_of_code(cohort.join_code) if cohort.join_code else "",
            "form": form,
            "invitations": [(one, state_of(one).label) for one in invitations],
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/progress/invite.html", context)

    def _find(self, request: HttpRequest, object_id: str) -> Cohort:
        cohort: Cohort | None = self.get_object(request, unquote(object_id))
        if cohort is None:
            raise Http404
        if not self.has_change_permission(request, cohort):
            raise PermissionDenied
        return cohort

    def _invite(self, request: HttpRequest, cohort: Cohort, form: InviteForm) -> bool:
        """Invite, and say how many; tell whether nothing stood against it."""
        try:
            invited = dispatch.invite(cohort=cohort, guests=form.guests(), by=actor(request))
        except TooManyInvitations as error:
            form.add_error("people", str(error))
        except CohortEnded:
            form.add_error("people", _("This group has ended: change its end first."))
        else:
            self._say_invited(request, invited)
            return True
        return False

    def _say_invited(self, request: HttpRequest, invited: list[Any]) -> None:
        sent = len({one.pk for one in invited if one is not None})
        inside = invited.count(None)
        if sent:
            said = ngettext("%d person is invited.", "%d people are invited.", sent)
            self.message_user(request, said % sent, messages.SUCCESS)
        if inside:
            said = ngettext("%d is in the group already.", "%d are in the group already.", inside)
            self.message_user(request, said % inside, messages.WARNING)
