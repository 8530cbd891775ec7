"""Queries that are put into SQL once a process, for what is asked with every request.

Writing a query costs Django more than running it costs PostgreSQL and reading its rows together:
of a page of an attempt two thirds of the processor's time. Such a query is the same text each time
but for its values, so that the text can be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from inspect import signature
from types import SimpleNamespace
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model, QuerySet, Value
from django.db.models.query import ModelIterable
from psycopg.types.numeric import Int8

M = TypeVar("M", bound=Model)


class Given(Value):
    """The place of a value that is given when the query runs."""

    def __init__(self, name: str) -> None:
        super().__init__(name)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        """Stand among the parameters until the value takes its place."""
        return "%s", [self]

    def several(self) -> Given:
        """Stand for as many ids as are given, to be compared by ``__in``."""
        return _Several(self.value)


class _Several(Given):
    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return "(SELECT unnest(%s::bigint[]))", [self]


@dataclass(frozen=True, slots=True)
class _Written:
    """A query as Django wrote it, and how its rows become objects."""

    compiler: Any
    converters: Any
    sql: str
    params: Sequence[Any]


class _Kept:
    """A query as it was written the first time."""

    def __init__(self, build: Callable[..., QuerySet[Any, Any]]) -> None:
        self._build = build
        self._written: _Written | None = None

    def _compile(self, given: dict[str, Any]) -> Any:
        """Make a compiler that need not write anything, for these values and this thread."""
        written = self._written or self._write()
        compiler = copy(written.compiler)
        compiler.connection = connections[DEFAULT_DB_ALIAS]  # this thread's
        filled = [_fill(param, given) for param in written.params]
        compiler.as_sql = lambda: (written.sql, filled)
        compiler.get_converters = lambda expressions: written.converters
        return compiler

    def _write(self) -> _Written:
        places = {name: Given(name) for name in signature(self._build).parameters}
        compiler = self._build(**places).query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = compiler.as_sql()
        selected = [column for column, _, _ in compiler.select[: compiler.col_count]]
        converters = compiler.get_converters(selected)
        self._written = _Written(compiler, converters, sql, params)
        return self._written


class KeptQuery(_Kept, Generic[M]):
    """A query whose SQL is kept; it reads whole objects, as the queryset that it is built of would.

    ``build`` makes the queryset of its arguments, which are compared with columns and nothing else:
    the first time it gets a `Given` for each, never a value. What it reads besides (the clock, a
    setting) stays as it was then, and prefetching is left out.
    """

    def __init__(self, build: Callable[..., QuerySet[M, Any]]) -> None:
        super().__init__(build)

    def all(self, **given: Any) -> list[M]:
        """Run the query with these values and read its objects."""
        compiler = self._compile(given)
        query = SimpleNamespace(get_compiler=lambda using: compiler)
        asked = SimpleNamespace(db=DEFAULT_DB_ALIAS, query=query, _known_related_objects={})
        return list(ModelIterable(asked))  # type: ignore[arg-type]  # all that it asks for

    def first(self, **given: Any) -> M | None:
        """Run the query and read its first object, if there is one."""
        return next(iter(self.all(**given)), None)

    def get(self, **given: Any) -> M:
        """Run the query and read its object; raises the model's DoesNotExist."""
        found = self.first(**given)
        if found is None:
            raise (self._written or self._write()).compiler.klass_info["model"].DoesNotExist
        return found


class KeptRows(_Kept):
    """The same for a queryset of `values_list`; it reads tuples in the order that it names."""

    def all(self, **given: Any) -> list[tuple[Any, ...]]:
        """Run the query with these values and read its rows."""
        return list(self._compile(given).results_iter(tuple_expected=True))


def _fill(param: Any, given: dict[str, Any]) -> Any:
    """Put the value in its place; numbers all in one width, so that they prepare one statement."""
    value = given[param.value] if isinstance(param, Given) else param
    if isinstance(param, _Several):
        return [Int8(each) for each in value]
    return Int8(value) if type(value) is int else value
