"""Questions, quizzes, attempts and builds in the admin."""

from quizzes.admin.accommodation import AccommodationAdmin
from quizzes.admin.attempt import AttemptAdmin
from quizzes.admin.bank_import import BankImportAdmin
from quizzes.admin.build import BuildAdmin
from quizzes.admin.conflict import ConflictAdmin
from quizzes.admin.contest import ContestAdmin
from quizzes.admin.question import QuestionAdmin
from quizzes.admin.quiz import QuizAdmin
from quizzes.admin.regrade import RegradeAdmin
from quizzes.admin.version_check import VersionCheckAdmin

__all__ = [
    "AccommodationAdmin",
    "AttemptAdmin",
    "BankImportAdmin",
    "BuildAdmin",
    "ConflictAdmin",
    "ContestAdmin",
    "QuestionAdmin",
    "QuizAdmin",
    "RegradeAdmin",
    "VersionCheckAdmin",
]
