"""Takes files of questions in, has them read, and has what was read stored when somebody says so.

QuizError
└── ImportRefused
    ├── NothingToStore
    ├── ImportExpired
    └── StoredAlready
"""

from __future__ import annotations

import uuid
from dataclasses import asdict
from functools import partial
from pathlib import PurePosixPath

from django.conf import settings
from django.core.files import File
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course
from jobs.models import JobState
from jobs.services.working import finish, report_progress
from quizzes.errors import QuizError
from quizzes.exchange import (
    DEFAULT_LIMITS,
    BankError,
    BankTooLarge,
    EmptyBank,
    Reading,
    pack,
    read_bank,
    tell_format,
)
from quizzes.models import BankImport, ImportStep
from quizzes.models.bank_import import LONGEST_FILE_NAME
from quizzes.queries.bank_words import describe_refusal
from quizzes.services.storing_banks import store_bank

READING = 10


class ImportRefused(QuizError):
    """What was read of a file is not stored."""

    code = "import_refused"


class NothingToStore(ImportRefused):
    """The file is not read yet, was refused, or some of its questions have errors."""

    code = "nothing_to_store"
    message = _("Nothing of this file can be stored: correct it and bring it in again.")


class ImportExpired(ImportRefused):
    """It was left lying too long."""

    code = "import_expired"
    message = _("This import has expired: bring the file in again.")


class StoredAlready(ImportRefused):
    """Somebody had it stored, or it is being stored."""

    code = "stored_already"
    message = _("This import was stored already, or is being stored.")


@transaction.atomic
def receive_bank(*, course: Course, name: str, file: File[bytes], by: User | None) -> BankImport:
    """Keep a file until a worker reads it. Raises BankError by its size alone."""
    if file.size == 0:
        raise EmptyBank
    if file.size > DEFAULT_LIMITS.max_bytes:
        raise BankTooLarge
    bare = PurePosixPath(name.replace("\\", "/")).name.replace("\x00", "")[-LONGEST_FILE_NAME:]
    bank = BankImport(course=course, file_name=bare, created_by=by)
    bank.file.save(uuid.uuid4().hex, file, save=False)
    try:
        bank.save()
        record("import_questions", course, by=by, file=bare, job=bank.pk)
    except BaseException:
        bank.file.delete(save=False)
        raise
    return bank


def run_import(bank: BankImport) -> None:
    """Read the file, or store what was read: whichever step is due."""
    if bank.step == ImportStep.READ:
        _read(bank)
    else:
        store_bank(bank)


def _read(bank: BankImport) -> None:
    report_progress(bank, READING)
    with bank.file.open("rb") as file:
        data = file.read()
    try:
        form = tell_format(bank.file_name, data)
        reading = read_bank(bank.file_name, data, language=bank.course.language)
    except BankError as error:
        with translation.override(settings.LANGUAGE_CODE):
            _end(bank, error=describe_refusal(error, bank.file_name))
        return
    bank.format = form.value
    _keep(bank, reading)
    _end(bank)


def _keep(bank: BankImport, reading: Reading) -> None:
    bank.questions = [
        {"line": placed.line, "question": placed.question, "read": pack(placed.read)}
        for placed in reading.questions
    ]
    bank.faults = [asdict(fault) for fault in reading.faults]
    bank.notes = [asdict(note) for note in reading.notes]


@transaction.atomic
def _end(bank: BankImport, *, error: str = "") -> None:
    """Store what was read; the file itself is needed no more."""
    transaction.on_commit(partial(bank.file.storage.delete, bank.file.name or ""))
    bank.file = None
    bank.save(update_fields=["format", "questions", "faults", "notes", "file"])
    finish(bank, error=error)


@transaction.atomic
def ask_to_store(*, bank: BankImport, by: User | None) -> BankImport:
    """Have a worker store what was read, once. Raises ImportRefused."""
    locked = BankImport.objects.select_for_update(of=("self",)).get(pk=bank.pk)
    if locked.step == ImportStep.APPLY:
        raise StoredAlready
    if locked.is_expired:
        raise ImportExpired
    if not locked.is_applicable:
        raise NothingToStore
    locked.step, locked.state = ImportStep.APPLY, JobState.QUEUED
    locked.tries = locked.failures = locked.progress = 0
    locked.finished_at, locked.last_error = None, ""
    fields = ["step", "state", "tries", "failures", "progress", "finished_at", "last_error"]
    locked.save(update_fields=fields)
    record("store_import", locked.course, by=by, job=locked.pk)
    return locked
