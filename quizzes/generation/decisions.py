"""Editors' decisions about questions, shipped beside a blueprint as TOML.

A decision names a question by its id and by the digest of what was read, so that it never
approves words that nobody saw.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import asdict
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quizzes.generation.records import Item


class Decision(StrEnum):
    """What an editor said."""

    APPROVED = "approved"
    REJECTED = "rejected"


class ReviewEntry(BaseModel):
    """One decision about one question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: str = Field(pattern=r"^[0-9a-f]{16}$")
    digest: str = Field(pattern=r"^[0-9a-f]{16}$")
    decision: Decision
    reason: str = ""
    stem: str = ""
    """For whoever reads the file; not compared, the digest is."""


class ReviewFile(BaseModel):
    """All decisions about a course."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    course: str
    questions: tuple[ReviewEntry, ...] = ()


class ReviewFileError(Exception):
    """The file of decisions is wrong; the message names it and the place."""


def digest_item(item: Item) -> str:
    """Hash what a reader of a question reads: stem, options, key, explanation; 16 hex digits."""
    said = asdict(item)
    read = {
        name: said[name]
        for name in ("stem", "choices", "pairs", "sequence", "accepted", "tolerance", "explanation")
    }
    return hashlib.sha256(json.dumps(read, ensure_ascii=False).encode()).hexdigest()[:16]


def read_decisions(text: str, name: str) -> ReviewFile:
    """Read a file of decisions; a question may be decided once."""
    try:
        decisions = ReviewFile.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ReviewFileError(f"{name}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ReviewFileError(f"{name}: {place}: {first['msg']}") from error
    seen: set[str] = set()
    for entry in decisions.questions:
        if entry.question in seen:
            raise ReviewFileError(f"{name}: question {entry.question} is decided twice")
        seen.add(entry.question)
    return decisions


def write_decisions(decisions: ReviewFile) -> str:
    """Write a file of decisions that `read_decisions` reads, in the order of the questions."""
    lines = [f"course = {_quote(decisions.course)}"]
    for entry in sorted(decisions.questions, key=lambda entry: entry.question):
        lines += ["", "[[questions]]"]
        lines += [f"{name} = {_quote(said)}" for name, said in entry.model_dump().items() if said]
    return "\n".join(lines) + "\n"


def _quote(text: str) -> str:
    """Write a TOML basic string, which for text without control characters is JSON's."""
    return json.dumps(str(text), ensure_ascii=False)
