"""The site's addresses, and the bench's own in front of them."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, signed_in
from elearning import urls

EMPTY = "bench/empty/"

handler400, handler403, handler404 = urls.handler400, urls.handler403, urls.handler404
handler429, handler500 = urls.handler429, urls.handler500


@require_safe
@signed_in
def empty(request: LearnerRequest) -> HttpResponse:
    """Show the frame of a page to whoever is signed in."""
    return render(request, "bench/empty.html")


urlpatterns = [path(EMPTY, empty, name="bench_empty"), *urls.urlpatterns]
