"""The mails in each language: as the catalogues have the sentences, dates as they are said."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.core import mail
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext

from progress.models import Invitation
from progress.queries.invitations import find_invitation
from progress.services.inviting import send_invitation
from tests.factories.accounts import TrainerFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, InvitationFactory

pytestmark = pytest.mark.django_db

LANGUAGES = [code for code, _ in settings.LANGUAGES]
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def sent() -> tuple[Any, str]:
    (message,) = mail.outbox
    ((html, kind),) = message.alternatives
    assert kind == "text/html"
    return message, str(html)


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_invitation_is_written_in_its_language(language: str):
    cohort = CohortFactory.create(name="Printemps & <été>")
    cohort.courses.add(CourseFactory.create(title="Le Bureau"))
    invited = InvitationFactory.create(
        cohort=cohort, language=language, invited_by=TrainerFactory.create(name="Tara")
    )

    send_invitation(Invitation.objects.get())

    message, html = sent()
    with translation.override(language):
        said = {"cohort": cohort.name, "inviter": "Tara"}
        subject = gettext("Invitation to the group “%(cohort)s”") % said
        invites = gettext("%(inviter)s invites you to learn in the group “%(cohort)s”.") % said
        until = date_format(date(2026, 3, 16), "DATE_FORMAT")
        hello = gettext("Hello,")
    assert (message.subject, message.to) == (subject, [invited.email])
    assert message.body.startswith(hello)
    for words in (invites, "Le Bureau", until, "http://testserver/join/invitation/"):
        assert words in message.body
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert hello in html
    assert "Printemps &amp; &lt;été&gt;" in html
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"


def test_the_link_of_the_mail_leads_to_the_invitation():
    invited = InvitationFactory.create()

    send_invitation(invited)

    message, html = sent()
    link = next(line for line in message.body.splitlines() if "/join/invitation/" in line)
    assert find_invitation(link.rstrip("/").rpartition("/")[2]) == invited
    assert f'href="{link}"' in html
