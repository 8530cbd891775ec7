"""Writes mails to learners, in a language each, as text and as plain HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

AUTOMATIC = {"Auto-Submitted": "auto-generated"}
"""Keeps the answers of those who are away from coming back."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as it is written, in one language."""

    subject: str
    text: str
    html: str


def send_letter(*, template: str, to: str, language: str, told: Mapping[str, Any]) -> None:
    """Send a mail that `progress/email/` has a subject, a text and an HTML template of.

    A language that the site does not speak becomes its own. Raises what the mail server refuses
    with; trying again can help.
    """
    written = write_letter(template=template, language=language, told=told)
    letter = EmailMultiAlternatives(written.subject, written.text, to=[to], headers=AUTOMATIC)
    letter.attach_alternative(written.html, "text/html")
    letter.send()


def write_letter(*, template: str, language: str, told: Mapping[str, Any]) -> Letter:
    """Write such a mail without sending it, as those who send it want to read it first."""
    with translation.override(site_language(language)):
        said = {**told, "site": urlsplit(settings.SITE_URL).netloc}
        subject, text, html = (
            render_to_string(f"progress/email/{template}{ending}", said)
            for ending in ("_subject.txt", ".txt", ".html")
        )
    words = " ".join(subject.splitlines()).strip()
    return Letter(words, text.strip() + "\n", html.strip() + "\n")


def site_language(language: str) -> str:
    """Return a language where the site speaks it, else the site's own."""
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
