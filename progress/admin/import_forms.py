"""The forms of an import of learners: one takes the file, one says that it is to be applied."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from courses.services.refusals import describe_size
from progress.services.importing.previewing import read_rules

ACCEPTED = ".csv,.txt,.tsv,.xlsx,.xlsm"
"""What the browser offers first; what a file is, its content tells."""


class RosterForm(forms.Form):
    """Asks for a file of learners."""

    file = forms.FileField(
        label=gettext_lazy("File of learners"),
        allow_empty_file=True,
        widget=forms.FileInput({"accept": ACCEPTED, "class": "drop-zone"}),
        error_messages={"required": gettext_lazy("Choose a file.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = read_rules()
        self.fields["file"].help_text = _(
            "CSV or XLSX, at most %(size)s and %(lines)s people. The first row names the columns:"
            " e-mail, and where there are any, name or first and last name, and language."
        ) % {
            "size": describe_size(rules.most_bytes),
            "lines": number_format(rules.most_lines, force_grouping=True),
        }


class ApplyForm(forms.Form):
    """Asks whether lines with errors are left out, where there are some."""

    skip_errors = forms.BooleanField(
        error_messages={"required": gettext_lazy("Leave them out, or correct the file.")}
    )

    def __init__(self, *args: Any, faulty: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not faulty:
            del self.fields["skip_errors"]
            return
        said = ngettext(
            "Leave the %d line with errors out", "Leave the %d lines with errors out", faulty
        )
        self.fields["skip_errors"].label = said % faulty
