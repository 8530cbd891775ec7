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
from quizzes.exchange.packing import pack, unpack
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
from quizzes.exchange.words import digest_words

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
    "digest_words",
    "find_losses",
    "pack",
    "read_bank",
    "tell_format",
    "unpack",
    "write_bank",
]
