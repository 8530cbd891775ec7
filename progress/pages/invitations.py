"""What the link of an invitation leads to: whose it is, and the way into the cohort."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.pages.doors import LearnerRequest
from accounts.services.sign_up import open_sign_up
from progress.errors import (
    CannotJoin,
    CohortEnded,
    InvitationExpired,
    InvitationForged,
    InvitationUsed,
    OtherAddress,
)
from progress.models import Invitation
from progress.pages.joining import welcome_into
from progress.queries.invitations import find_invitation
from progress.services.accepting import accept_invitation, refuse_where_closed

REASONS: dict[type[CannotJoin], tuple[int, str]] = {
    InvitationForged: (
        404,
        gettext_noop("This link leads to no invitation. Open the one in the mail, all of it."),
    ),
    InvitationExpired: (
        410,
        gettext_noop("This invitation is no longer valid. Ask your trainer for a new one."),
    ),
    InvitationUsed: (
        410,
        gettext_noop("This invitation was accepted already. Sign in with the account it was for."),
    ),
    CohortEnded: (
        410,
        gettext_noop("This group has ended. Ask your trainer whether there is another."),
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invitation(request: HttpRequest, signed: str) -> HttpResponse:
    """Show an invitation; a post accepts it, or leads to an account first."""
    try:
        found = find_invitation(signed)
        if request.user.is_authenticated:
            return _answer(cast("LearnerRequest", request), found)
        refuse_where_closed(found)
    except CannotJoin as error:
        status, reason = REASONS[type(error)]
        context = {"reason": _(reason)}
        return render(request, "progress/no_invitation.html", context, status=status)
    return _lead_to_account(request, found)


def _answer(request: LearnerRequest, found: Invitation) -> HttpResponse:
    """Let somebody who is signed in join, or show them what they would join."""
    if request.method == "POST":
        is_meant = request.POST.get("is_meant") == "on"
        try:
            accept_invitation(invitation=found, learner=request.user, is_meant=is_meant)
        except OtherAddress:
            return _show(request, found, asks_again=True)
        return welcome_into(request, found.cohort)
    if found.accepted_by_id == request.user.pk:
        return redirect("catalogue")
    refuse_where_closed(found)
    return _show(request, found)


def _lead_to_account(request: HttpRequest, found: Invitation) -> HttpResponse:
    """Show the ways to an account; take the one that was chosen, and come back from it."""
    if request.method != "POST":
        return _show(request, found)
    if request.POST.get("way") != "sign_up" or _has_account(found):
        return redirect_to_login(request.path)
    open_sign_up(request, found.email)
    return redirect(f"{reverse('account_signup')}?{urlencode({'next': request.path})}")


def _has_account(found: Invitation) -> bool:
    return User.objects.filter(email=found.email).exists()


def _show(request: HttpRequest, found: Invitation, *, asks_again: bool = False) -> HttpResponse:
    user = request.user
    context = {
        "invitation": found,
        "courses": found.cohort.courses.filter(is_published=True),
        "has_account": user.is_authenticated or _has_account(found),
        "is_anothers": user.is_authenticated and user.email != found.email,
        "asks_again": asks_again,
    }
    return render(request, "progress/invitation.html", context)
