"""Every component on one page, for those who work on them."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, signed_in
from progress.pages.samples import list_samples


@require_safe
@signed_in
def gallery(request: LearnerRequest) -> HttpResponse:
    """Show the components to staff; for others there is no such page."""
    if not request.user.is_staff:
        raise Http404
    return render(request, "progress/gallery.html", list_samples())
