"""What is kept about a person, and who looked at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.http import require_safe

from accounts.models import AuditEntry, Role, User
from progress.pages.kept import list_kept
from progress.queries.looks import is_alone, looks_at, role_of

SHOWN = 20
"""So many looks stand on the page; all are in the download."""
WORDS = {
    "transcript": gettext_noop("all that you did"),
    "attempt": gettext_noop("an attempt, with your answers"),
    "certificate": gettext_noop("one of your certificates"),
    "progress": gettext_noop("how far your group is, with you in it"),
    "certificates": gettext_noop("the certificates of your group"),
    "extensions": gettext_noop("the later due dates of your group"),
}
ALONE, TOGETHER = gettext_noop("what you did"), gettext_noop("what your group did")
"""Otherwise."""


@dataclass(frozen=True, slots=True)
class Look:
    """A look at what somebody did, in words."""

    at: datetime
    who: str
    what: str


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Say what the site keeps, open to everybody; and to each person who looked at theirs."""
    context: dict[str, object] = {"kinds": list_kept()}
    if request.user.is_authenticated:
        context["looks"] = list(_read_looks(request.user))
    return render(request, "progress/privacy.html", context)


def _read_looks(user: User) -> Iterator[Look]:
    roles = dict(Role.choices)
    for entry in looks_at(user)[:SHOWN]:
        who = roles.get(role_of(entry, user), "–")
        yield Look(entry.at, str(who), _describe(entry))


def _describe(entry: AuditEntry) -> str:
    known = WORDS.get(str(entry.detail.get("what")))
    return gettext(known or (ALONE if is_alone(entry) else TOGETHER))
