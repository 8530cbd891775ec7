"""Writes other values into the text of a blueprint and leaves the rest of it as it reads."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, InlineTable, Item, Table

Values = Mapping[str, Any]
"""What a blueprint says, as `tomllib` reads it."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The text that says what was wanted, and whether its comments had to go for it."""

    text: str
    lost_comments: bool = False


def rewrite(source: str, wanted: Values) -> Rewritten:
    """Have a TOML text say what is wanted; comments and style of what stays are kept.

    A table of an array keeps what is its own wherever it moves: its ``slug`` tells which it is.
    What cannot be done in place is written anew, without comments.
    """
    if _reads(source, wanted):
        return Rewritten(source)
    try:
        document = tomlkit.parse(source)
        _fit_table(document, wanted)
        text = tomlkit.dumps(document)
    except (TOMLKitError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        text = ""
    if text and _reads(text, wanted):
        return Rewritten(text, lost_comments=text.count("#") < source.count("#"))
    return Rewritten(tomlkit.dumps(_new_table(wanted)), lost_comments="#" in source)


def _reads(text: str, wanted: Values) -> bool:
    try:
        return tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _fit_table(table: Any, wanted: Values) -> None:
    for key in [key for key in table if key not in wanted]:
        del table[key]
    for key, value in wanted.items():
        if key not in table:
            _add(table, key, _new_value(value))
        elif isinstance(table[key], AoT) and _are_tables(value):
            _fit_tables(table[key], value)
        elif isinstance(table[key], Table) and isinstance(value, Mapping):
            _fit_table(table[key], value)
        elif not _is_alike(_plain(table[key]), value):
            table[key] = _new_value(value)


def _add(table: Any, key: str, value: Any) -> None:
    """Add a key behind the others: what stands below them speaks of what comes next."""
    body = (table.value if isinstance(table, Table) else table).body
    below: list[Any] = []
    while body and body[-1][0] is None:
        below.insert(0, body.pop())
    table[key] = value
    body.extend(below)


def _fit_tables(tables: AoT, wanted: Sequence[Values]) -> None:
    """Put the tables of an array into the order that is wanted, and make or drop what differs."""
    left: list[Table | None] = list(tables.body)
    found: list[Table | None] = [_take(left, value.get("slug")) for value in wanted]
    for place, value in enumerate(wanted):
        table = found[place]
        if table is None and len(left) > place:
            table, left[place] = left[place], None
        if table is None:
            table = _new_table(value)
            table.add(tomlkit.nl())
        _fit_table(table, value)
        found[place] = table
    tables.body[:] = [table for table in found if table is not None]


def _take(left: list[Table | None], slug: Any) -> Table | None:
    for place, table in enumerate(left):
        if table is not None and slug is not None and table.get("slug") == slug:
            left[place] = None
            return table
    return None


def _plain(value: Any) -> Any:
    return value.unwrap() if isinstance(value, Item) else value


def _is_alike(one: Any, other: Any) -> bool:
    """Tell whether two values are written alike: 1 and true are equal, and 1.0 as well."""
    return type(one) is type(other) and bool(one == other)


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, Mapping) for v in value)


def _new_value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _new_table(value)
    if not isinstance(value, list):
        return tomlkit.item(value)
    if _are_tables(value) and any(_is_nested(element) for element in value):
        tables = tomlkit.aot()
        for element in value:
            tables.append(_new_table(element))
        return tables
    return _new_array(value)


def _is_nested(table: Values) -> bool:
    """Tell whether a table deserves lines of its own: selectors, with two short words, do not."""
    return "slug" in table or any(isinstance(value, list | Mapping) for value in table.values())


def _new_array(values: Sequence[Any]) -> Array:
    array = tomlkit.array()
    for value in values:
        array.append(_new_inline(value) if isinstance(value, Mapping) else value)
    return array.multiline(len(values) > 1 and _are_tables(values))


def _new_inline(values: Values) -> InlineTable:
    table = tomlkit.inline_table()
    table.update(values)
    return table


def _new_table(values: Values) -> Table:
    """Make a table, what is short before tables of its own."""
    table = tomlkit.table()
    made = {key: _new_value(value) for key, value in values.items()}
    for key, value in sorted(made.items(), key=lambda one: isinstance(one[1], Table | AoT)):
        table.add(key, value)
    return table
