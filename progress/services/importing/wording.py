"""Says in words what is wrong with a file of learners, and with its lines."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from courses.services.refusals import describe_size
from progress.errors import CannotImport
from progress.rosters import Problem, RosterError
from progress.services.importing.previewing import read_rules

REASONS = {
    "empty_file": gettext_noop("“%(name)s” is empty."),
    "file_too_large": gettext_noop("“%(name)s” is too large: at most %(bytes)s are taken."),
    "unknown_format": gettext_noop("“%(name)s” is neither CSV nor XLSX."),
    "old_workbook": gettext_noop(
        "“%(name)s” comes from an old Excel, whose format is not read; save it as XLSX or CSV."
    ),
    "locked_workbook": gettext_noop("“%(name)s” is protected by a password; save it without one."),
    "broken_file": gettext_noop("“%(name)s” is damaged, or not what it says it is."),
    "unsafe_file": gettext_noop("“%(name)s” is refused: it holds far more than people in rows."),
    "unknown_encoding": gettext_noop(
        "“%(name)s” is in an encoding that could not be told; save it as UTF-8."
    ),
    "bad_quotes": gettext_noop(
        "“%(name)s”: a cell in line %(line)s has no end; is a quotation mark not closed?"
    ),
    "no_header": gettext_noop(
        "“%(name)s” has no row that names the columns; one of them must be “E-mail”."
    ),
    "column_twice": gettext_noop(
        "“%(name)s” has two columns for the same thing; the second is “%(column)s”."
    ),
    "no_lines": gettext_noop("“%(name)s” names nobody below its header."),
    "too_many_lines": gettext_noop("“%(name)s” names more than %(most)s people; split it."),
}
OTHERWISE = gettext_noop("“%(name)s” could not be read.")

PROBLEMS = {
    "no_address": gettext_noop("There is no e-mail address."),
    "not_an_address": gettext_noop("“%(said)s” is not an e-mail address."),
    "same_address": gettext_noop("“%(said)s” stands in line %(other)s already."),
    "name_too_long": gettext_noop("The name is longer than %(most)s characters."),
    "unknown_language": gettext_noop("“%(said)s” is not a language of this site."),
    "error_value": gettext_noop("A formula failed in the spreadsheet: %(said)s."),
    "too_many_cells": gettext_noop(
        "There are more cells than columns; a cell that holds a separator needs quotation marks."
    ),
}


REFUSALS = {
    "roster_has_errors": gettext_noop(
        "Some lines have errors. Correct the file, or choose to leave these lines out."
    ),
    "roster_expired": gettext_noop("The import is more than a day old; bring the file again."),
}
NOT_APPLIED = gettext_noop("The import cannot be applied.")


def describe_refusal(error: RosterError, name: str) -> str:
    """Say in the reader's language why a file was refused, and by its name which."""
    rules = read_rules()
    about = {
        key: number_format(value, force_grouping=True) if isinstance(value, int) else value
        for key, value in error.about.items()
    }
    bytes_taken = describe_size(rules.most_bytes)
    return _(REASONS.get(error.code, OTHERWISE)) % {"name": name, "bytes": bytes_taken, **about}


def describe_problem(problem: Problem) -> str:
    """Say in the reader's language what is wrong with a line."""
    about = {"said": problem.said, "other": problem.other, "most": read_rules().longest_name}
    return _(PROBLEMS[problem.code]) % about


def describe_not_applied(error: CannotImport) -> str:
    """Say in the reader's language why an import is not applied."""
    return _(REFUSALS.get(error.code, NOT_APPLIED))
