"""Writes mails to learners, in a language each, as text and as plain HTML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

AUTOMATIC = {"Auto-Submitted": "auto-generated"}
"""Keeps the answers of those who are away from coming back."""


def send_letter(*, template: str, to: str, language: str, told: Mapping[str, Any]) -> None:
    """Send a mail that `progress/email/` has a subject, a text and an HTML template of.

    A language that the site does not speak becomes its own. Raises what the mail server refuses
    with; trying again can help.
    """
    with translation.override(site_language(language)):
        said = {**told, "site": urlsplit(settings.SITE_URL).netloc}
        subject, text, html = (
            render_to_string(f"progress/email/{template}{ending}", said)
            for ending in ("_subject.txt", ".txt", ".html")
        )
    letter = EmailMultiAlternatives(
        " ".join(subject.splitlines()).strip(), text.strip() + "\n", to=[to], headers=AUTOMATIC
    )
    letter.attach_alternative(html.strip() + "\n", "text/html")
    letter.send()


def site_language(language: str) -> str:
    """Return a language where the site speaks it, else the site's own."""
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
