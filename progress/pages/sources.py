"""A quote in its document."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import push_url

from accounts.pages.doors import LearnerRequest, found, signed_in
from progress.queries.sources import source_passage


@require_safe
@vary_on_headers("HX-Request")
@signed_in
def source(request: LearnerRequest, course: str, document: str) -> HttpResponse:
    """Show a place of a document; within a page as a fragment, else as a page of its own."""
    version = request.GET.get("version", "")
    if "\x00" in document + version:  # PostgreSQL takes no such text, even to look for it
        raise Http404
    passage = found(source_passage(request.user, course, document, version, _read_span(request)))
    if not request.htmx:
        return render(request, "progress/source.html", {"passage": passage})
    response = render(request, "progress/_source.html", {"passage": passage})
    # The page below stays where it is, and so does its address; the attribute alone does not do it.
    return push_url(response, url=False)


def _read_span(request: LearnerRequest) -> tuple[int, int]:
    try:
        return int(request.GET["start"]), int(request.GET["end"])
    except (KeyError, ValueError) as error:
        raise Http404 from error
