"""What the pages of an import of learners say of it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from progress.models import ImportStep
from progress.queries.rosters import Preview

ERRORS = "errors"


def show_figures(preview: Preview) -> list[tuple[str, int]]:
    """Name and count the kinds of lines that there are."""
    names: dict[str, str] = {step.value: str(step.label) for step in ImportStep}
    names[ERRORS] = _("has errors")
    return [(names[kind], count) for kind, count in preview.counts.items() if count]


def say_done(counts: Mapping[str, int]) -> str:
    """Say in a sentence for each kind of line how many there were."""
    sentences = {
        ImportStep.ENROL: ngettext(
            "%d person was put into the cohort.",
            "%d people were put into the cohort.",
            counts[ImportStep.ENROL],
        ),
        ImportStep.INVITE: ngettext(
            "%d person is invited by e-mail.",
            "%d people are invited by e-mail.",
            counts[ImportStep.INVITE],
        ),
        ImportStep.ALREADY_IN: ngettext(
            "%d was in the cohort already.",
            "%d were in the cohort already.",
            counts[ImportStep.ALREADY_IN],
        ),
        ImportStep.ALREADY_INVITED: ngettext(
            "%d was invited already.",
            "%d were invited already.",
            counts[ImportStep.ALREADY_INVITED],
        ),
        ImportStep.CLOSED: ngettext(
            "%d was left out: the account is closed.",
            "%d were left out: their accounts are closed.",
            counts[ImportStep.CLOSED],
        ),
        ERRORS: ngettext(
            "%d line with errors was left out.",
            "%d lines with errors were left out.",
            counts[ERRORS],
        ),
    }
    said = [sentence % counts[kind] for kind, sentence in sentences.items() if counts[kind]]
    return " ".join(said) or _("Nobody was brought in.")
