"""Has files read in processes of their own, which may fail without harm."""

from __future__ import annotations

import json
import logging
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from django.conf import settings

from courses.sources import Document, SourceError
from courses.sources.errors import ReadingFailed, TookTooLong, TookTooMuchMemory, error_of
from courses.sources.isolated import Allowance, write_request
from courses.sources.values import take_document

COMMAND = (sys.executable, "-B", "-s", "-m", "courses.sources.isolated")
PROJECT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds; a process that computes ends much earlier by what it may take of a processor."""

VARIABLES = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""All that the process sees of an environment: each thread would take address space."""

SAID = 2000
"""Characters of what a process that failed said last that are looked at."""
PLACE = re.compile(r'^  File "(?:.*/)?(?P<file>[^/"]+)", line (?P<line>\d+)', re.MULTILINE)

logger = logging.getLogger(__name__)


def read_apart(name: str, data: bytes) -> Document:
    """Read a file in a process with limits on memory and time.

    Raises the SourceError that reading raised, TookTooMuchMemory, TookTooLong or, where the process
    died of the file, ReadingFailed.
    """
    allowance = Allowance(max_bytes=settings.SOURCE_MAX_BYTES)
    with TemporaryFile() as answer, TemporaryFile() as said:
        status = _run(name, write_request(name, data, allowance), answer, said)
        if status:
            raise _explain(name, status, _last_words(said))
        answer.seek(0)
        return _take(json.load(answer))


def _run(name: str, request: bytes, answer: IO[bytes], said: IO[bytes]) -> int:
    try:
        return subprocess.run(
            COMMAND,
            input=request,
            stdout=answer,
            stderr=said,
            cwd=PROJECT,
            env=VARIABLES,
            timeout=PATIENCE,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired as error:
        raise TookTooLong(f"{name} takes longer to read than {PATIENCE} seconds.") from error


def _take(answer: Mapping[str, Any]) -> Document:
    refused = answer.get("refused")
    if refused:
        raise error_of(refused["code"], refused["message"])
    return take_document(answer["document"])


def _explain(name: str, status: int, said: str) -> SourceError:
    """Tell by how a process ended what became of it."""
    if -status in {signal.SIGXCPU, signal.SIGKILL}:
        return TookTooLong(f"{name} takes more time to read than is allowed.")
    if "MemoryError" in said or "Cannot allocate memory" in said:
        return TookTooMuchMemory(f"{name} takes more memory to read than is allowed.")
    logger.error("a reader ended with status %s at %s", status, _places(said))
    return ReadingFailed(f"{name} cannot be read: its content makes the reader fail.")


def _places(said: str) -> str:
    """Tell the places of a trace: its words may be the document's, which is not for the log."""
    return " ".join(f"{place['file']}:{place['line']}" for place in PLACE.finditer(said))


def _last_words(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read().decode(errors="replace")[-SAID:]
