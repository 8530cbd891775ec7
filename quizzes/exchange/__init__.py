"""Questions to files of other systems and back (pure: no Django, database, clock or network)."""

from quizzes.exchange.banks import read_bank, tell_format, write_bank
from quizzes.exchange.errors import (
    BankError,
    BankTooLarge,
    BrokenBank,
    EmptyBank,
    TooManyQuestions,
    UnknownBank,
    UnsafeBank,
)
from quizzes.exchange.losses import Loss, find_losses
from quizzes.exchange.records import (
    DEFAULT_LIMITS,
    ENDINGS,
    BankLimits,
    BankQuestion,
    Fault,
    Format,
    Placed,
    Reading,
)

__all__ = [
    "DEFAULT_LIMITS",
    "ENDINGS",
    "BankError",
    "BankLimits",
    "BankQuestion",
    "BankTooLarge",
    "BrokenBank",
    "EmptyBank",
    "Fault",
    "Format",
    "Loss",
    "Placed",
    "Reading",
    "TooManyQuestions",
    "UnknownBank",
    "UnsafeBank",
    "find_losses",
    "read_bank",
    "tell_format",
    "write_bank",
]
