"""The form that takes several files at once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.services.refusals import describe_size

ACCEPTED = (".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx", ".odt", ".pptx")
"""What the browser offers first; what a file is, the service tells by its content."""


class ManyFilesInput(forms.FileInput):
    """Django's own, which lets several files be chosen, or dropped on it."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__({"accept": ",".join(ACCEPTED), "class": "drop-zone"})


class ManyFilesField(forms.FileField):
    """Takes a list of files, at least one; their sizes are judged by the service."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[bytes]]:
        """Clean each file; raise ValidationError where there is none."""
        files = data or [None]
        return [super(ManyFilesField, self).clean(file, initial) for file in files]


class UploadForm(forms.Form):
    """Asks for the files to bring in."""

    documents = ManyFilesField(
        label=gettext_lazy("Choose files, or drop them here"),
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose at least one file.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["documents"].help_text = _(
            "Plain text, Markdown, HTML, PDF, DOCX, ODT or PPTX, each of at most %(size)s. Several"
            " can be chosen or dropped at once."
        ) % {"size": describe_size(settings.SOURCE_MAX_BYTES)}
