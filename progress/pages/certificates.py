"""Certificates: a learner's as a file, and a page on which anybody verifies one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, found, signed_in
from accounts.services.looking import note_look
from courses.services.codes import write_code
from progress.pages.guessing import may_verify
from progress.queries.certificates import find_by_number, find_download, state_of
from progress.services.certificates.signing import LONGEST, read_number
from progress.services.certificates.writing import write_pdf

NOT_FOUND, TOO_MANY = 404, 429
NO_NUMBER = ""
"""Looked for where a number is not one of ours, so that every answer takes the same steps."""


@require_safe
@never_cache
@signed_in
def download(request: LearnerRequest, number: str) -> HttpResponse:
    """Send a valid certificate as a PDF file."""
    certificate = found(find_download(request.user, write_code(number)))
    note_look(by=request.user, learner=certificate.learner, what="certificate")
    origin = f"{request.scheme}://{request.get_host()}"
    pdf = write_pdf(certificate, origin=origin)
    file = content_disposition_header(as_attachment=True, filename=f"{certificate.number}.pdf")
    said = {"Content-Disposition": file or "attachment"}
    return HttpResponse(pdf, content_type="application/pdf", headers=said)


@require_safe
@never_cache
def check(request: HttpRequest) -> HttpResponse:
    """Ask for the number of a certificate, and tell anybody whether it holds."""
    said = request.GET.get("number", "").strip()[:LONGEST]
    return _tell(request, said) if said else _show(request)


@require_safe
@never_cache
def verify(request: HttpRequest, number: str) -> HttpResponse:
    """Tell anybody who reads the code of a certificate whether it holds."""
    return _tell(request, number[:LONGEST])


def _tell(request: HttpRequest, said: str) -> HttpResponse:
    """Tell name, course, date and state; of what is not ours the same whatever it is."""
    if not may_verify(request):
        return _show(request, said=said, is_too_many=True, status=TOO_MANY)
    certificate = find_by_number(read_number(said) or NO_NUMBER)
    if certificate is None:
        return _show(request, said=said, is_unknown=True, status=NOT_FOUND)
    return _show(request, said=said, certificate=certificate, state=state_of(certificate))


def _show(request: HttpRequest, *, status: int = 200, **told: object) -> HttpResponse:
    answer = render(request, "progress/certificate.html", told, status=status)
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer
