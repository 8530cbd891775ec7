"""The list of rules, and the one place that goes through it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizzes.generation.checks import (
    absolute_term,
    acronym_beside_gap,
    agreement_broken_at_gap,
    all_or_none_of_the_above,
    anaphor_in_stem,
    date_in_step,
    doubled_options,
    elision_broken_at_gap,
    empty_text,
    false_by_negation,
    falsehood_of_the_past,
    fewer_than_three_options,
    fewer_than_three_pairs,
    fewer_than_three_steps,
    footnote_mark,
    former_body_among_options,
    hedge_lost,
    key_hinted_by_stem,
    key_in_stem,
    key_not_in_quote,
    key_told_by_region,
    lone_dash,
    long_explanation,
    long_option,
    long_stem,
    longest_option_correct,
    lower_case_start,
    meta_wording,
    mixed_option_types,
    name_repeated,
    negative_stem,
    no_accepted_answer,
    no_key_or_no_distractor,
    not_exactly_one_gap,
    not_exactly_one_key,
    numeric_options_unsorted,
    object_missing,
    open_conflict,
    option_true_elsewhere,
    options_not_parallel,
    page_furniture,
    preamble_in_text,
    quel_disagrees,
    quote_not_at_span,
    run_on_sentence,
    several_defensible_keys,
    stem_opens_with_anaphor,
    stranger_among_options,
    text_cut_short,
    true_false_without_two_sides,
    two_questions,
    two_statements,
    unbalanced_marks,
    unfocused_stem,
    unnamed_subject,
    unreadable_number,
    untidy_spacing,
    vague_term,
    word_shared_by_pair,
    word_shared_by_stem_and_key_only,
    wrong_language,
    year_shut_out,
    year_told_by_anniversary,
)
from quizzes.generation.checks.rule import Rule
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Finding, Item, Severity

ERRORS: Mapping[str, Rule] = {
    "quote_not_at_span": quote_not_at_span.find,
    "key_not_in_quote": key_not_in_quote.find,
    "not_exactly_one_key": not_exactly_one_key.find,
    "no_key_or_no_distractor": no_key_or_no_distractor.find,
    "several_defensible_keys": several_defensible_keys.find,
    "option_true_elsewhere": option_true_elsewhere.find,
    "doubled_options": doubled_options.find,
    "mixed_option_types": mixed_option_types.find,
    "options_not_parallel": options_not_parallel.find,
    "numeric_options_unsorted": numeric_options_unsorted.find,
    "true_false_without_two_sides": true_false_without_two_sides.find,
    "false_by_negation": false_by_negation.find,
    "fewer_than_three_pairs": fewer_than_three_pairs.find,
    "fewer_than_three_steps": fewer_than_three_steps.find,
    "date_in_step": date_in_step.find,
    "no_accepted_answer": no_accepted_answer.find,
    "unreadable_number": unreadable_number.find,
    "not_exactly_one_gap": not_exactly_one_gap.find,
    "elision_broken_at_gap": elision_broken_at_gap.find,
    "agreement_broken_at_gap": agreement_broken_at_gap.find,
    "stem_opens_with_anaphor": stem_opens_with_anaphor.find,
    "anaphor_in_stem": anaphor_in_stem.find,
    "key_in_stem": key_in_stem.find,
    "meta_wording": meta_wording.find,
    "page_furniture": page_furniture.find,
    "footnote_mark": footnote_mark.find,
    "unbalanced_marks": unbalanced_marks.find,
    "text_cut_short": text_cut_short.find,
    "empty_text": empty_text.find,
    "unnamed_subject": unnamed_subject.find,
    "object_missing": object_missing.find,
    "run_on_sentence": run_on_sentence.find,
    "two_statements": two_statements.find,
    "two_questions": two_questions.find,
    "quel_disagrees": quel_disagrees.find,
    "lower_case_start": lower_case_start.find,
    "preamble_in_text": preamble_in_text.find,
    "lone_dash": lone_dash.find,
    "wrong_language": wrong_language.find,
    "open_conflict": open_conflict.find,
}
"""What makes an item unfit to be approved."""

WARNINGS: Mapping[str, Rule] = {
    "longest_option_correct": longest_option_correct.find,
    "word_shared_by_stem_and_key_only": word_shared_by_stem_and_key_only.find,
    "word_shared_by_pair": word_shared_by_pair.find,
    "absolute_term": absolute_term.find,
    "vague_term": vague_term.find,
    "negative_stem": negative_stem.find,
    "all_or_none_of_the_above": all_or_none_of_the_above.find,
    "fewer_than_three_options": fewer_than_three_options.find,
    "acronym_beside_gap": acronym_beside_gap.find,
    "long_stem": long_stem.find,
    "long_option": long_option.find,
    "long_explanation": long_explanation.find,
    "unfocused_stem": unfocused_stem.find,
    "name_repeated": name_repeated.find,
    "untidy_spacing": untidy_spacing.find,
}
"""What a reviewer is shown, and what counts against an item in selection."""

UNVOUCHED: Mapping[str, Rule] = {
    "stranger_among_options": stranger_among_options.find,
    "former_body_among_options": former_body_among_options.find,
    "falsehood_of_the_past": falsehood_of_the_past.find,
    "key_hinted_by_stem": key_hinted_by_stem.find,
    "hedge_lost": hedge_lost.find,
    "key_told_by_region": key_told_by_region.find,
    "year_shut_out": year_shut_out.find,
    "year_told_by_anniversary": year_told_by_anniversary.find,
}
"""What else makes an item unfit where no blueprint knows the field, and nobody vouches for it."""


def check_item(item: Item, corpus: Corpus, *, vouched: bool = True) -> tuple[Finding, ...]:
    """Hold an item against every rule; an item with an error finding is not approvable.

    Where nothing vouches for the field, doubt counts against an item: a warning is an error.
    """
    doubt = Severity.WARNING if vouched else Severity.ERROR
    return (
        *_apply(ERRORS, Severity.ERROR, item, corpus),
        *_apply({} if vouched else UNVOUCHED, Severity.ERROR, item, corpus),
        *_apply(WARNINGS, doubt, item, corpus),
    )


def _apply(
    rules: Mapping[str, Rule], severity: Severity, item: Item, corpus: Corpus
) -> Iterator[Finding]:
    for code, find in rules.items():
        for detail in find(item, corpus):
            yield Finding(code, severity, detail)
