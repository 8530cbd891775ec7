"""What the checks found, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from quizzes.generation.records import Severity

REJECTIONS = {
    "fewer_than_two_distractors": _("Fewer than two wrong options could be found."),
    "fewer_than_two_outsiders": _("Fewer than two options that do not belong could be found."),
    "key_told_by_stem": _("The question tells its answer."),
    "near_duplicate": _("Another question asks nearly the same."),
    "fact_asked_enough": _("Two other questions ask about this already."),
    "passage_asked_enough": _("Other questions ask about this passage already."),
}
"""Why the writer turned a candidate away before it was checked."""
WORDS = REJECTIONS | {
    "quote_outdated": _("The newest version of the document no longer says this quote."),
    "quote_not_at_span": _("The quote does not stand at the place that is named."),
    "key_not_in_quote": _("The right answer cannot be read in the quote."),
    "not_exactly_one_key": _("Not exactly one option is right."),
    "no_key_or_no_distractor": _("No option is right, or none is wrong."),
    "several_defensible_keys": _("More than one option can be defended."),
    "option_true_elsewhere": _("A wrong option is true elsewhere in the sources."),
    "doubled_options": _("Two options say the same."),
    "mixed_option_types": _("The options are of different types."),
    "numeric_options_unsorted": _("The numbers are not in order."),
    "true_false_without_two_sides": _("A true-or-false question lacks one of its two sides."),
    "false_by_negation": _("The false statement was made by a mere negation."),
    "fewer_than_three_pairs": _("There are fewer than three pairs."),
    "fewer_than_three_steps": _("There are fewer than three steps."),
    "date_in_step": _("A step names its date, which gives the order away."),
    "no_accepted_answer": _("No typed answer counts as right."),
    "unreadable_number": _("The expected number cannot be read."),
    "not_exactly_one_gap": _("The text does not have exactly one gap."),
    "elision_broken_at_gap": _("An elision before the gap does not fit every option."),
    "agreement_broken_at_gap": _("The words around the gap do not agree with every option."),
    "stem_opens_with_anaphor": _("The question opens with a word that refers to something unsaid."),
    "anaphor_in_stem": _("The question refers to something unsaid."),
    "key_in_stem": _("The question holds its answer."),
    "meta_wording": _("The question speaks of the text instead of the world."),
    "page_furniture": _("Something of the page’s layout is in the question."),
    "footnote_mark": _("A footnote mark is in the question."),
    "unbalanced_marks": _("A bracket or quotation mark is not closed."),
    "text_cut_short": _("A text is cut short."),
    "empty_text": _("A text is empty."),
    "object_missing": _("The verb of the question lost its object."),
    "preamble_in_text": _("A text opens like the preamble of a resolution."),
    "two_statements": _("The question says two things at once."),
    "two_questions": _("The question asks two things at once."),
    "quel_disagrees": _("“Quel” does not agree with what it asks for."),
    "lower_case_start": _("The question begins with a small letter."),
    "options_not_parallel": _("The options are not built alike."),
    "name_repeated": _("The question names the same body twice."),
    "lone_dash": _("A dash opens an aside that is not closed."),
    "unnamed_subject": _("What the question is about is not named."),
    "run_on_sentence": _("Two sentences of the source ran together."),
    "wrong_language": _("A text is in another language."),
    "open_conflict": _("The sources disagree about this, and nobody has chosen yet."),
    "longest_option_correct": _("The right option is clearly the longest."),
    "word_shared_by_stem_and_key_only": _("Only the right option shares a word with the question."),
    "word_shared_by_pair": _("Both sides of a pair share a word."),
    "absolute_term": _("An absolute word gives the answer away (always, never, only)."),
    "vague_term": _("A vague word leaves room for dispute (often, sometimes)."),
    "negative_stem": _("The question is put in the negative."),
    "all_or_none_of_the_above": _("An option says “all” or “none of these”."),
    "fewer_than_three_options": _("There are fewer than three options."),
    "acronym_beside_gap": _("An acronym beside the gap gives it away."),
    "long_stem": _("The question is longer than thirty words."),
    "long_option": _("An option is longer than fifteen words."),
    "long_explanation": _("The explanation is longer than sixty words."),
    "unfocused_stem": _("The question does not say what is asked."),
    "untidy_spacing": _("The spacing is untidy."),
}


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding in words, with the detail that the check noted."""

    is_error: bool
    words: str
    detail: str


def show_findings(findings: Iterable[Mapping[str, str]]) -> list[ShownFinding]:
    """Put stored findings into the reader's language, errors first."""
    shown = [
        ShownFinding(
            is_error=finding["severity"] == Severity.ERROR,
            words=name_finding(finding["code"]),
            detail=finding.get("detail", ""),
        )
        for finding in findings
    ]
    return sorted(shown, key=lambda finding: not finding.is_error)


def name_finding(code: str) -> str:
    """Say what a check's code means; a code of a later writer is shown as it is."""
    return gettext(WORDS[code]) if code in WORDS else code.replace("_", " ")
