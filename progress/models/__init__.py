from progress.models.cohort import Cohort, CohortMember
from progress.models.completion import LessonCompletion
from progress.models.enrolment import Enrolment
from progress.models.place import ReadingPlace
from progress.models.result import QuizResult
from progress.models.statistics import AttemptDelta

__all__ = [
    "AttemptDelta",
    "Cohort",
    "CohortMember",
    "Enrolment",
    "LessonCompletion",
    "QuizResult",
    "ReadingPlace",
]
