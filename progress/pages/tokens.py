"""Pages on which people make tokens for the API, look at them and revoke them."""

from __future__ import annotations

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import Role, User
from accounts.pages.doors import LearnerRequest, signed_in
from accounts.services.tokens import IssuedToken, revoke_token
from progress.errors import ChangeRefused
from progress.pages.token_form import TokenForm
from progress.queries.tokens import own_tokens, with_cohorts
from progress.services.tokens import make_own_token


def may_make_tokens(user: User) -> bool:
    """Tell whether a person makes tokens themselves: a learner's is made by an administrator."""
    return user.administers or user.role == Role.TRAINER


@require_http_methods(["GET", "HEAD"])
@signed_in
def tokens(request: LearnerRequest) -> HttpResponse:
    """List one's tokens."""
    own = list(with_cohorts(own_tokens(request.user)))
    context = {"tokens": own, "may_make": may_make_tokens(request.user)}
    return render(request, "progress/tokens.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@signed_in
@reauthentication_required  # type: ignore[untyped-decorator]  # allauth ships no types
def make(request: LearnerRequest) -> HttpResponse:
    """Ask for name and limits, make the token and show it, this once."""
    if not may_make_tokens(request.user):
        raise PermissionDenied
    if request.method != "POST":
        return _ask(request, TokenForm(user=request.user))
    form = TokenForm(request.POST, user=request.user)
    if not form.is_valid():
        return _ask(request, form)
    try:
        issued = make_own_token(
            user=request.user, name=form.cleaned_data["name"], limits=form.read_limits()
        )
    except ChangeRefused as error:
        form.add_error(error.field or None, str(error))
        return _ask(request, form)
    return _show(request, issued)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def revoke(request: LearnerRequest, token: int) -> HttpResponse:
    """Ask whether a token is to count no more, and see to it."""
    own = get_object_or_404(with_cohorts(own_tokens(request.user)), pk=token)
    if request.method != "POST":
        return render(request, "progress/token_revoke.html", {"token": own})
    revoke_token(own, by=request.user)
    messages.success(request, _("The token “%(name)s” is revoked.") % {"name": own})
    return redirect("tokens")


def _ask(request: LearnerRequest, form: TokenForm) -> HttpResponse:
    return render(request, "progress/token_make.html", {"form": form})


def _show(request: LearnerRequest, issued: IssuedToken) -> HttpResponse:
    example = request.build_absolute_uri(reverse("cohorts"))
    token = with_cohorts(own_tokens(request.user)).get(pk=issued.row.pk)
    context = {"token": token, "secret": issued.token, "example": example}
    return render(request, "progress/token_made.html", context)
