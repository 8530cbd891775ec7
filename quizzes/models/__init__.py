from quizzes.models.accommodation import Accommodation
from quizzes.models.answer import AnswerEvent
from quizzes.models.attempt import Attempt, AttemptItem, AttemptState
from quizzes.models.bank_import import BankImport, ImportStep
from quizzes.models.build import Build
from quizzes.models.choice import QuizChoice, Wish
from quizzes.models.contest import Contest, ContestGround, ContestState
from quizzes.models.fact import Conflict, ConflictStatement, Fact
from quizzes.models.fact_decision import FactDecision, FactVerdict
from quizzes.models.granted import Granted
from quizzes.models.mark import Mark
from quizzes.models.question import Origin, Provenance, Question, QuestionVersion
from quizzes.models.quiz import Grading, Mode, Quiz, QuizQuestion, Shown
from quizzes.models.regrade import Regrade, Regraded, RegradeKind, Ruling
from quizzes.models.resolution import ChosenStatement, ConflictChoice, ConflictOutcome
from quizzes.models.review import Cause, Review, Verdict
from quizzes.models.version_check import VersionCheck

__all__ = [
    "Accommodation",
    "AnswerEvent",
    "Attempt",
    "AttemptItem",
    "AttemptState",
    "BankImport",
    "Build",
    "Cause",
    "ChosenStatement",
    "Conflict",
    "ConflictChoice",
    "ConflictOutcome",
    "ConflictStatement",
    "Contest",
    "ContestGround",
    "ContestState",
    "Fact",
    "FactDecision",
    "FactVerdict",
    "Grading",
    "Granted",
    "ImportStep",
    "Mark",
    "Mode",
    "Origin",
    "Provenance",
    "Question",
    "QuestionVersion",
    "Quiz",
    "QuizChoice",
    "QuizQuestion",
    "Regrade",
    "RegradeKind",
    "Regraded",
    "Review",
    "Ruling",
    "Shown",
    "Verdict",
    "VersionCheck",
    "Wish",
]
