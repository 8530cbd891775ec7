"""Who gets through to a page, and what happens to those who do not."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from urllib.parse import urlsplit

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from accounts.models import User

P = ParamSpec("P")
T = TypeVar("T")


class LearnerRequest(HttpRequest):
    """A request of somebody who is signed in."""

    user: User
    htmx: HtmxDetails


Page = Callable[Concatenate[HttpRequest, P], HttpResponse]
LearnersPage = Callable[Concatenate[LearnerRequest, P], HttpResponse]


def signed_in(page: LearnersPage[P]) -> Page[P]:
    """Let signed-in people through; others sign in first and come back.

    A fragment's request cannot show the sign-in page in its place, so the whole page goes there.
    """

    @wraps(page)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.user.is_authenticated:
            return page(request, *args, **kwargs)  # type: ignore[arg-type]  # just checked
        htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]  # by its middleware
        if htmx:
            to_login = redirect_to_login(htmx.current_url_abs_path or "/")
            return HttpResponseClientRedirect(to_login.url)
        return redirect_to_login(_find_page(request))

    return guarded  # type: ignore[return-value]  # `wraps` forgets that the request is unnamed


def proved(page: LearnersPage[P]) -> LearnersPage[P]:
    """Let those through who gave their password within the last minutes; others give it again."""

    @wraps(page)
    def guarded(request: LearnerRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not did_recently_reauthenticate(request):
            raise ReauthenticationRequired  # allauth's middleware asks, and leads back here
        return page(request, *args, **kwargs)

    return guarded  # type: ignore[return-value]  # `wraps` forgets that the request is unnamed


def _find_page(request: HttpRequest) -> str:
    """Find the page to come back to: of a form the one that it stands on."""
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    page = urlsplit(request.META.get("HTTP_REFERER", ""))
    own = page.netloc == request.get_host() and page.path.startswith("/") and page.path[:2] != "//"
    return page._replace(scheme="", netloc="", fragment="").geturl() if own else "/"


def found(value: T | None) -> T:
    """Return what was found; raises Http404 where nothing was, or nothing that is one's own."""
    if value is None:
        raise Http404
    return value
