from progress.models.cohort import Cohort, CohortMember
from progress.models.completion import LessonCompletion
from progress.models.enrolment import Enrolment
from progress.models.place import ReadingPlace
from progress.models.result import QuizResult
from progress.models.sorted import SortedFigures
from progress.models.statistics import AttemptDelta, ItemSum, OptionCount, QuizSum

__all__ = [
    "AttemptDelta",
    "Cohort",
    "CohortMember",
    "Enrolment",
    "ItemSum",
    "LessonCompletion",
    "OptionCount",
    "QuizResult",
    "QuizSum",
    "ReadingPlace",
    "SortedFigures",
]
