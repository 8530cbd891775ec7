"""A kind of rows about a person: what each field is, in plain words, and the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accounts.models import User
from progress.queries.tables.table import Row

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class Told:
    """A field: its name in the files, and what it says."""

    name: str
    meaning: StrOrPromise


@dataclass(frozen=True, slots=True)
class Section:
    """Becomes one file in each format."""

    name: str
    """Names the files."""
    meaning: StrOrPromise
    fields: tuple[Told, ...]
    read: Callable[[User], Iterable[Row]]
    """Reads a person's rows, in the order of the fields."""
