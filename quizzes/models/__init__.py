from quizzes.models.accommodation import Accommodation
from quizzes.models.answer import AnswerEvent
from quizzes.models.attempt import Attempt, AttemptItem, AttemptState
from quizzes.models.build import Build
from quizzes.models.choice import QuizChoice, Wish
from quizzes.models.fact import Conflict, ConflictStatement, Fact
from quizzes.models.fact_decision import FactDecision, FactVerdict
from quizzes.models.granted import Granted
from quizzes.models.mark import Mark
from quizzes.models.question import Origin, Provenance, Question, QuestionVersion
from quizzes.models.quiz import Grading, Mode, Quiz, QuizQuestion, Shown
from quizzes.models.review import Cause, Review, Verdict
from quizzes.models.version_check import VersionCheck

__all__ = [
    "Accommodation",
    "AnswerEvent",
    "Attempt",
    "AttemptItem",
    "AttemptState",
    "Build",
    "Cause",
    "Conflict",
    "ConflictStatement",
    "Fact",
    "FactDecision",
    "FactVerdict",
    "Grading",
    "Granted",
    "Mark",
    "Mode",
    "Origin",
    "Provenance",
    "Question",
    "QuestionVersion",
    "Quiz",
    "QuizChoice",
    "QuizQuestion",
    "Review",
    "Shown",
    "Verdict",
    "VersionCheck",
    "Wish",
]
