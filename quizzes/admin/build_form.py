"""The form that starts a build: documents, blueprint and seed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.building import BlueprintError, read_blueprint
from courses.models import SourceVersion, heavy
from quizzes.generation.lexicon import BadLexicon, read_lexicon
from quizzes.queries.orphans import find_orphans
from quizzes.services.refusing import name_orphan

if TYPE_CHECKING:
    _VersionsField = forms.ModelMultipleChoiceField[SourceVersion]
else:  # Django's own class takes no type in square brackets when it runs
    _VersionsField = forms.ModelMultipleChoiceField

KEEP = gettext_lazy("Learners worked on what this blueprint no longer has. Keep it:")
LARGEST_FILE = 1_000_000
"""Bytes of a blueprint's file."""


def newest_versions() -> QuerySet[SourceVersion]:
    """Select the newest version of each document."""
    newest = SourceVersion.objects.order_by("document_id", "-number").distinct("document_id")
    versions = SourceVersion.objects.filter(pk__in=newest.values("pk"))
    return versions.select_related("document").defer(*heavy()).order_by("document__name")


class VersionsField(_VersionsField):
    """Offers source versions by title, file name and number."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, version: SourceVersion) -> str:
        """Name a version so that people recognise it."""
        document = version.document
        return _("%(title)s (%(name)s, version %(number)d)") % {
            "title": document.title,
            "name": document.name,
            "number": version.number,
        }


class BuildForm(forms.Form):
    """Asks for what a course is built from; a faulty blueprint is refused by line and key."""

    versions = VersionsField(
        queryset=SourceVersion.objects.none(),
        label=gettext_lazy("Documents"),
        error_messages={"required": gettext_lazy("Choose at least one document.")},
    )
    blueprint = forms.CharField(
        label=gettext_lazy("Blueprint"),
        required=False,
        strip=False,
        help_text=gettext_lazy("TOML: the modules of the course, their lessons and quizzes."),
    )
    file = forms.FileField(
        label=gettext_lazy("or a file"),
        required=False,
        help_text=gettext_lazy("Counts instead of the text above."),
    )
    seed = forms.IntegerField(
        label=gettext_lazy("Seed"),
        min_value=0,
        max_value=2**31 - 1,
        initial=0,
        help_text=gettext_lazy("The same seed makes the same questions."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["versions"].queryset = newest_versions()  # type: ignore[attr-defined]  # ours

    def clean(self) -> dict[str, Any]:
        """Read the blueprint, from the file where there is one; raise ValidationError."""
        cleaned = super().clean() or {}
        name, text = find_text(cleaned.get("blueprint", ""), cleaned.get("file"))
        if not text.strip():
            self.add_error("blueprint", _("Paste a blueprint, or choose a file."))
            return cleaned
        try:
            blueprint = read_blueprint(text, name)
            read_lexicon(blueprint.lexicon)
        except (BlueprintError, BadLexicon) as error:
            self.add_error("blueprint", _("The blueprint does not fit: %s") % error)
            return cleaned
        if orphans := find_orphans(blueprint):
            self.add_error("blueprint", [KEEP, *(name_orphan(orphan) for orphan in orphans)])
        return cleaned | {"blueprint": text}


def find_text(typed: str, file: UploadedFile[Any] | None) -> tuple[str, str]:
    """Find the text of a blueprint and its name: a file counts instead of what was typed.

    Raises ValidationError for a file that is too large or no text.
    """
    if not file:
        return "blueprint", typed.replace("\r\n", "\n")
    name = str(file.name)
    if (file.size or 0) > LARGEST_FILE:
        raise forms.ValidationError({"file": _("“%s” is too large.") % name})
    try:
        file.seek(0)
        return name, file.read().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        message = _("“%s” is not text in UTF-8.") % name
        raise forms.ValidationError({"file": message}) from error
