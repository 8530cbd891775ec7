"""An answer in, an exact share of the points out (pure: no Django, database, clock or network)."""

from quizzes.scoring.answer import BLANK, Answer, name_member, read_answer
from quizzes.scoring.body import Body
from quizzes.scoring.carrying import Carrying, find_carrying
from quizzes.scoring.chosen import chosen_options
from quizzes.scoring.errors import BodiesDiffer, MalformedAnswer, MalformedBody, ScoringError
from quizzes.scoring.marking import SCORER_VERSION, find_key, round_fraction, score
from quizzes.scoring.shape import Fault, find_fault

__all__ = [
    "BLANK",
    "SCORER_VERSION",
    "Answer",
    "BodiesDiffer",
    "Body",
    "Carrying",
    "Fault",
    "MalformedAnswer",
    "MalformedBody",
    "ScoringError",
    "chosen_options",
    "find_carrying",
    "find_fault",
    "find_key",
    "name_member",
    "read_answer",
    "round_fraction",
    "score",
]
