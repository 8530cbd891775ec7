"""The form that starts a build: documents, blueprint and seed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.building import BlueprintError, read_blueprint
from courses.models import SourceVersion, heavy

if TYPE_CHECKING:
    _VersionsField = forms.ModelMultipleChoiceField[SourceVersion]
else:  # Django's own class takes no type in square brackets when it runs
    _VersionsField = forms.ModelMultipleChoiceField

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
        widget=forms.Textarea(attrs={"rows": 24, "cols": 100, "spellcheck": "false"}),
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
        name, text = self._find_blueprint(cleaned)
        if not text.strip():
            self.add_error("blueprint", _("Paste a blueprint, or choose a file."))
            return cleaned
        try:
            read_blueprint(text, name)
        except BlueprintError as error:
            self.add_error("blueprint", _("The blueprint does not fit: %s") % error)
        return cleaned | {"blueprint": text}

    def _find_blueprint(self, cleaned: dict[str, Any]) -> tuple[str, str]:
        file = cleaned.get("file")
        if not file:
            return "blueprint", cleaned.get("blueprint", "").replace("\r\n", "\n")
        if file.size > LARGEST_FILE:
            raise forms.ValidationError({"file": _("“%s” is too large.") % file.name})
        try:
            return file.name, file.read().decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            message = _("“%s” is not text in UTF-8.") % file.name
            raise forms.ValidationError({"file": message}) from error
