"""Writes the PDF of a certificate, in the language of its course."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from progress.certificates import Fact, Sheet, draw
from progress.models import Certificate
from progress.services.certificates.signing import sign_number

SITE = "elearning"
OTHERWISE = "en"
"""The language of a certificate whose course has one that the site does not speak."""


def write_pdf(certificate: Certificate, *, origin: str) -> bytes:
    """Write a certificate as a PDF; ``origin`` is the site's own, as in https://example.org."""
    return draw(describe_sheet(certificate, origin=origin))


def describe_sheet(certificate: Certificate, *, origin: str) -> Sheet:
    """Describe in words what stands on a certificate."""
    spoken = {code for code, _name in settings.LANGUAGES}
    language = certificate.language if certificate.language in spoken else OTHERWISE
    number = sign_number(certificate.number)
    host = origin.partition("://")[2]
    issued_on = timezone.localdate(certificate.issued_at, timezone.get_default_timezone())
    with translation.override(language):
        return Sheet(
            language=language,
            is_leftward=translation.get_language_bidi(),
            site=SITE,
            heading=_("Certificate"),
            before_name=_("We certify that"),
            name=certificate.learner_name,
            before_course=_("has completed the course"),
            course=certificate.course_title,
            facts=(
                Fact(_("Course completed"), date_format(certificate.completed_on, "DATE_FORMAT")),
                Fact(_("Certificate issued"), date_format(issued_on, "DATE_FORMAT")),
            ),
            number=number,
            verify=_("To verify it, read the code or type the number at"),
            verify_at=host + reverse("certificate_check"),
            address=origin + reverse("certificate_verify", args=[number]),
        )
