"""What readers said of a drawn sheet, kept as TOML, and the figures that come of it.

No word of a source is kept: questions stand by their ids.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, model_validator

FOLDER = Path(__file__).parent


class Mark(StrEnum):
    """A reader signs an item as it stands, would change it first, or would not ask it."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"


class Opinion(BaseModel):
    """What one reader said of one question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    mark: Mark
    reason: str = ""

    @model_validator(mode="after")
    def _has_reason(self) -> Opinion:
        if self.mark is not Mark.ACCEPT and not self.reason:
            raise ValueError("an item that is not accepted needs a reason")
        return self


class Read(BaseModel):
    """A question of the sheet with an opinion a reader; ``defect`` names what was planted."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: str = Field(pattern=r"^[0-9a-f]{16}$")
    opinions: tuple[Opinion, ...] = Field(min_length=2, max_length=2)
    defect: str = ""

    @property
    def is_signed(self) -> bool:
        """Tell whether both readers accept it as it stands."""
        return all(opinion.mark is Mark.ACCEPT for opinion in self.opinions)


class Reading(BaseModel):
    """A sheet that two readers marked apart."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date
    of: str
    """Which documents the questions are about."""
    writer: str
    """Version of the question writer."""
    seed: int
    drawn: int
    """How many questions there were to draw from."""
    read: tuple[Read, ...] = Field(min_length=1)

    @property
    def own(self) -> tuple[Read, ...]:
        """The questions that the writer made, planted ones left out."""
        return tuple(one for one in self.read if not one.defect)

    @property
    def acceptance(self) -> float:
        """Share of accepting opinions, over both readers."""
        marks = [opinion.mark for one in self.own for opinion in one.opinions]
        return Counter(marks)[Mark.ACCEPT] / len(marks)

    @property
    def signed(self) -> float:
        """Share of the questions that both accept as they stand."""
        return sum(one.is_signed for one in self.own) / len(self.own)

    @property
    def agreement(self) -> float:
        """Share of the questions that both accept or neither does."""
        same = [len({o.mark is Mark.ACCEPT for o in one.opinions}) == 1 for one in self.own]
        return sum(same) / len(same)

    @property
    def caught(self) -> tuple[int, int]:
        """Count the planted questions that no reader accepted or one did not, and all planted."""
        planted = [one for one in self.read if one.defect]
        return sum(not one.is_signed for one in planted), len(planted)


def read_reading(text: str) -> Reading:
    """Read a reading from TOML; pydantic's ValidationError names the first wrong key."""
    return Reading.model_validate(tomllib.loads(text))


def read_all(folder: Path = FOLDER) -> Mapping[str, Reading]:
    """Read all readings that are kept, by the names of their files, oldest first."""
    readings = {path.stem: read_reading(path.read_text()) for path in folder.glob("*.toml")}
    return dict(sorted(readings.items(), key=lambda pair: (pair[1].day, pair[0])))


def describe(name: str, reading: Reading) -> str:
    """Write a reading's figures in one line."""
    caught, planted = reading.caught
    return (
        f"{reading.day} {name} ({reading.of}): {len(reading.own)} of {reading.drawn} read, "
        f"accepted {reading.acceptance:.1%}, by both {reading.signed:.1%}, "
        f"agreement {reading.agreement:.1%}, planted caught {caught} of {planted}"
    )


def write_reading(reading: Reading) -> str:
    """Write a reading as TOML that `read_reading` reads."""
    head = reading.model_dump(mode="json", exclude={"read", "day"})
    lines = [f"day = {reading.day.isoformat()}"]
    lines += [f"{name} = {_write(value)}" for name, value in head.items()]
    return "\n".join([*lines, *_write_questions(reading.read)]) + "\n"


def _write_questions(read: Sequence[Read]) -> Iterator[str]:
    for one in read:
        yield ""
        yield "[[read]]"
        yield f"question = {_write(one.question)}"
        if one.defect:
            yield f"defect = {_write(one.defect)}"
        said = (o.model_dump(mode="json", exclude_defaults=True) for o in one.opinions)
        rows = (", ".join(f"{name} = {_write(v)}" for name, v in row.items()) for row in said)
        yield f"opinions = [{', '.join(f'{{ {row} }}' for row in rows)}]"


def _write(value: object) -> str:
    """Write a TOML value, which for numbers and text without control characters is JSON's."""
    return json.dumps(value, ensure_ascii=False)
