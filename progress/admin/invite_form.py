"""The form that takes many addresses at once."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parseaddr
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from progress.models import Invitation
from progress.services.inviting import Guest

MOST_LINES = 200
LONGEST_NAME = Invitation._meta.get_field("name").max_length or 0
LONGEST_ADDRESS = Invitation._meta.get_field("email").max_length or 0


class InviteForm(forms.Form):
    """Asks for addresses, one a line, and for the language of the mail."""

    people = forms.CharField(
        label=gettext_lazy("Addresses"),
        max_length=MOST_LINES * 450,
        help_text=gettext_lazy(
            "One a line: the address alone, or a name before it, as in Nora <nora@example.org>."
        ),
        widget=forms.Textarea(attrs={"rows": 10, "class": "vLargeTextField", "dir": "ltr"}),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the mail"),
        required=False,
        choices=lambda: (("", _("That of the courses")), *settings.LANGUAGES),
    )

    def clean_people(self) -> list[tuple[str, str]]:
        """Read each line as a name and an address; name every line that is wrong."""
        lines = list(enumerate(self.cleaned_data["people"].splitlines(), 1))
        said = [(number, line.strip()) for number, line in lines if line.strip()]
        if len(said) > MOST_LINES:
            raise ValidationError(_("At most %(most)d addresses at once.") % {"most": MOST_LINES})
        faults = list(_find_faults(said))
        if faults:
            raise ValidationError(faults)
        return [_split(line) for _number, line in said]

    def guests(self) -> list[Guest]:
        """Return who is to be invited."""
        told: dict[str, Any] = self.cleaned_data
        return [Guest(email, name, told["language"]) for name, email in told["people"]]


def _split(line: str) -> tuple[str, str]:
    """Take a line apart into the name, which may be empty, and the address in small letters."""
    name, email = parseaddr(line) if "<" in line else ("", line)
    return " ".join(name.split()), email.strip().lower()


def _find_faults(lines: list[tuple[int, str]]) -> Iterator[str]:
    for number, line in lines:
        name, email = _split(line)
        try:
            validate_email(email)
        except ValidationError:
            yield _("Line %(number)d: “%(line)s” is no address.") % {
                "number": number,
                "line": line[:80],
            }
            continue
        if len(name) > LONGEST_NAME or len(email) > LONGEST_ADDRESS:
            yield _("Line %(number)d is too long.") % {"number": number}
