"""Why a file of questions is refused as a whole.

    BankError
    ├── EmptyBank
    ├── BankTooLarge
    ├── TooManyQuestions
    ├── UnknownBank
    ├── BrokenBank
    └── UnsafeBank
    QuestionFault

None of them goes away by trying again: the file itself has to change.
"""

from __future__ import annotations


class BankError(Exception):
    """Nothing of a file can be taken; ``line`` is 0 where no line is to blame."""

    code = "bank_refused"

    def __init__(self, detail: str = "", *, line: int = 0) -> None:
        super().__init__(detail or self.code)
        self.detail = detail
        self.line = line


class EmptyBank(BankError):
    """The file holds no question."""

    code = "bank_empty"


class BankTooLarge(BankError):
    """The file, or what it unpacks to, is larger than the limit."""

    code = "bank_too_large"


class TooManyQuestions(BankError):
    """The file holds more questions than the limit."""

    code = "too_many_questions"


class UnknownBank(BankError):
    """The file is in none of the formats, or its first row names no column that is known."""

    code = "unknown_bank"


class BrokenBank(BankError):
    """The file cannot be read to its end: no valid XML, quotation marks that do not close."""

    code = "broken_bank"


class UnsafeBank(BankError):
    """The file is made to harm whoever opens it: entities, a document type, an archive bomb."""

    code = "unsafe_bank"


class QuestionFault(Exception):
    """One question cannot be made out; ``code`` names the fault."""

    def __init__(self, code: str, detail: str = "", *, is_left_out: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail
        self.is_left_out = is_left_out
        """Whether it is a kind of question that does not exist here, and no fault."""
