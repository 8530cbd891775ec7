"""What is said of files of questions: what a format loses, what is wrong with a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from quizzes.exchange import DEFAULT_LIMITS, BankError, Loss
from quizzes.queries.body_words import FAULTS as BODY_FAULTS
from quizzes.scoring import Fault

LOSSES = {
    "order_as_match": gettext_noop(
        "GIFT has no questions of order: they become matches of places and steps elsewhere."
    ),
    "unit_in_tag": gettext_noop(
        "GIFT has no units: only the number is asked elsewhere, and the unit stands in a tag."
    ),
    "other_sides": gettext_noop(
        "Moodle says true and false in its own words: other words for the two sides are lost."
    ),
    "odd_share": gettext_noop(
        "Moodle has no such fraction for so many right options: it takes the nearest one."
    ),
    "without_gap": gettext_noop("The gap is not marked once: such a question is not read back."),
    "spaced_side": gettext_noop(
        "White space at the ends of typed answers and right sides is lost."
    ),
    "gap_at_end": gettext_noop(
        "The gap stands at the end: elsewhere it is shown as a short answer below the sentence."
    ),
    "long_label": gettext_noop(
        "Moodle cuts tags after 255 characters: the place of a quote may go."
    ),
    "long_cell": gettext_noop("A cell of a workbook holds 32,767 characters: the rest is cut."),
    "control_letters": gettext_noop("Characters that no text file can hold are left out."),
}
FAULTS = {
    "unknown_kind": gettext_noop("This kind of question does not exist here."),
    "part_marks": gettext_noop(
        "Some answers are worth a part of the points: here an answer is right or wrong."
    ),
    "encoding_guessed": gettext_noop(
        "The file is not in UTF-8: its encoding was guessed, so look whether the accents are right."
    ),
    "no_stem": gettext_noop("The question has no words."),
    "id_too_long": gettext_noop("The identity is longer than 32 characters."),
    "text_too_long": gettext_noop("A text is too long."),
    "too_many_quotes": gettext_noop("There are too many quotes."),
    "unknown_language": gettext_noop("The language is no code of two letters."),
    "not_exactly_one_gap": gettext_noop("There is not exactly one gap."),
    "unknown_gap": gettext_noop("Gaps of this kind do not exist here."),
    "side_without_partner": gettext_noop("A side has no partner."),
    "unreadable_number": gettext_noop("This is no number that can be read."),
    "unreadable_fraction": gettext_noop("What an answer is worth is no number."),
    "unreadable_tick": gettext_noop("Whether an option is right is said by an x, or by nothing."),
    "tolerance_below_zero": gettext_noop("The tolerance is below zero."),
    "tolerances_differ": gettext_noop(
        "The tolerance is no number, or not the same for all answers."
    ),
    "brace_without_partner": gettext_noop(
        "A brace has no partner; one that is meant as a character needs a backslash before it."
    ),
}
OTHERWISE = gettext_noop("This cannot be made out.")
REFUSALS = {
    "bank_empty": gettext_noop("“%(name)s” holds no question."),
    "bank_too_large": gettext_noop(
        "“%(name)s” is too large, or nests too deep: at most %(size)s MB are taken."
    ),
    "too_many_questions": gettext_noop("“%(name)s” holds more than %(most)s questions: split it."),
    "unknown_bank": gettext_noop(
        "“%(name)s” is no Moodle XML, GIFT, CSV or XLSX, or lacks a column: %(detail)s."
    ),
    "broken_bank": gettext_noop("“%(name)s” is damaged: %(detail)s."),
    "unsafe_bank": gettext_noop(
        "“%(name)s” is refused: it declares entities, or is packed to burst."
    ),
}


def describe_losses(losses: Iterable[Loss]) -> list[str]:
    """Say for each loss how many questions it is about, and what it is."""
    return [
        ngettext("%(count)d question: %(loss)s", "%(count)d questions: %(loss)s", loss.count)
        % {"count": loss.count, "loss": _(LOSSES[loss.code])}
        for loss in losses
    ]


def describe_fault(fault: Mapping[str, str]) -> str:
    """Say what is wrong with a question, by its code and what was found."""
    code = fault["code"]
    said = str(BODY_FAULTS[Fault(code)]) if code in set(Fault) else _(FAULTS.get(code, OTHERWISE))
    return f"{said} ({fault['detail']})" if fault["detail"] else said


def describe_refusal(error: BankError, name: str) -> str:
    """Say why nothing of a file can be taken, and in which line."""
    said = _(REFUSALS.get(error.code, REFUSALS["broken_bank"])) % {
        "name": name,
        "detail": error.detail,
        "size": number_format(DEFAULT_LIMITS.max_bytes // 1_000_000),
        "most": number_format(DEFAULT_LIMITS.max_questions, force_grouping=True),
    }
    return _("Line %(line)d: %(said)s") % {"line": error.line, "said": said} if error.line else said
