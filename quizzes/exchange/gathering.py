"""Gathers what is read of a file, question by question: a faulty one does not hide the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from quizzes.exchange.errors import EmptyBank, QuestionFault
from quizzes.exchange.records import BankLimits, BankQuestion, Fault, Placed, Reading
from quizzes.exchange.texts import clean
from quizzes.exchange.validating import validate


class Gathering:
    """The questions, faults and notes so far."""

    def __init__(self, limits: BankLimits) -> None:
        self._limits = limits
        self._questions: list[Placed] = []
        self._faults: list[Fault] = []
        self._notes: list[Fault] = []

    @contextmanager
    def taking(self, line: int, number: int) -> Iterator[Callable[[BankQuestion], None]]:
        """Take a question in; what cannot be made out is a fault, or a note, with its place."""

        def take(read: BankQuestion) -> None:
            validate(read, self._limits)
            self._questions.append(Placed(line, number, read))

        try:
            yield take
        except QuestionFault as fault:
            told = Fault(line, number, fault.code, clean(fault.detail)[:200])
            (self._notes if fault.is_left_out else self._faults).append(told)

    def note(self, line: int, number: int, code: str, detail: str = "") -> None:
        """Note what came in another form."""
        self._notes.append(Fault(line, number, code, detail))

    def note_guess(self) -> None:
        """Note that the encoding of the file was guessed: letters may be others than were meant."""
        self.note(1, 0, "encoding_guessed")

    def finish(self) -> Reading:
        """Give what was read; raises EmptyBank where that is nothing at all."""
        if not (self._questions or self._faults or self._notes):
            raise EmptyBank
        return Reading(tuple(self._questions), tuple(self._faults), tuple(self._notes))
