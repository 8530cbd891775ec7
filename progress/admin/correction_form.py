"""The form of what learners of an outdated question are told."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from progress.services.letters import site_language

LONGEST = 4_000


class CorrectionForm(forms.Form):
    """Asks for words beside the old and the new quote, and in which language to preview."""

    words = forms.CharField(
        label=_("Words of your own"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField", "dir": "auto"}),
        help_text=_(
            "They stand in every mail as you write them, below what the source said and says; the "
            "rest of the mail is in the language of each learner."
        ),
    )
    language = forms.ChoiceField(
        label=_("Language of the preview"),
        required=False,
        choices=lambda: settings.LANGUAGES,
    )

    def clean_language(self) -> str:
        """Fall back on the site's own language."""
        return site_language(self.cleaned_data["language"])
