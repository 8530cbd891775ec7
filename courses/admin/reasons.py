"""In words: why reading dropped characters."""

from __future__ import annotations

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from courses.sources.records import Reason

REASONS = {
    Reason.MARKUP: _("signs of markup"),
    Reason.DECLARATION: _("what the document says of itself"),
    Reason.FURNITURE: _("page furniture"),
    Reason.RUNNING_HEAD: _("running heads"),
    Reason.LOGO: _("texts that stand for pictures"),
    Reason.NOTE_CALL: _("calls of footnotes"),
    Reason.ADDRESS: _("web addresses"),
    Reason.INVISIBLE: _("invisible characters"),
    Reason.HYPHEN: _("hyphens at the end of lines"),
    Reason.EMPHASIS: _("marks of emphasis"),
    Reason.SIGN: _("bullets and signs of headings"),
    Reason.LABEL: _("numbers, kept as labels"),
    Reason.PUNCTUATION: _("superfluous punctuation"),
    Reason.UNEXPLAINED: _("without a known reason"),
}


def name_reason(reason: Reason) -> str:
    """Name a reason in the reader's language."""
    return gettext(REASONS[reason])
