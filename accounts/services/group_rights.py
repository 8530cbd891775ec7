"""The groups that come ready-made, each with the least rights that its work takes.

Rights of models that are not there yet are given once they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

READ = (
    *("courses.view_course", "courses.view_module", "courses.view_objective"),
    *("courses.view_lesson", "courses.view_sourcedocument", "courses.view_sourceversion"),
    *("quizzes.view_question", "quizzes.view_quiz", "quizzes.view_build", "quizzes.view_conflict"),
)
"""What all who work on content read: nothing of it is about people."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A group, by a name that stays, with its rights."""

    key: str
    name: str | Promise
    rights: tuple[str, ...]


READY = (
    Ready(
        "author",
        pgettext_lazy("group of staff", "Authors"),
        (
            *READ,
            *("quizzes.change_question", "quizzes.add_build", "courses.change_lesson"),
            *("quizzes.add_bankimport", "quizzes.view_bankimport"),
        ),
    ),
    Ready(
        "reviewer",
        pgettext_lazy("group of staff", "Reviewers"),
        (
            *READ,
            *("quizzes.add_review", "quizzes.view_review", "quizzes.change_conflict"),
            *("quizzes.change_contest", "quizzes.view_contest"),
        ),
    ),
    Ready(
        "publisher",
        pgettext_lazy("group of staff", "Publishers"),
        (
            *READ,
            *("courses.change_course", "quizzes.change_quiz"),
            *("quizzes.add_regrade", "quizzes.view_regrade"),
            *("progress.add_correction", "progress.view_correction"),
        ),
    ),
    Ready(
        "user_manager",
        pgettext_lazy("group of staff", "User managers"),
        ("accounts.view_user", "accounts.add_user", "accounts.change_user"),
    ),
)
