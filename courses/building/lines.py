"""On which line of a TOML text each of its tables, keys and array elements stands."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""The way to a value: keys of tables and indices of arrays."""

TOKEN = re.compile(
    r"(?P<skip>#[^\n]*|[ \t\r]+)"
    r'|(?P<string>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<sign>[\[\]{}=,\n.])"
    r"|(?P<bare>[^\s\[\]{}=,.#\"']+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    line: int


def find_lines(text: str) -> dict[Path, int]:
    """Find the line of everything in a valid TOML text; lines count from 1."""
    scan = _Scan(list(_tokens(text)))
    while scan.ahead():
        scan.read_line()
    return scan.lines


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in TOKEN.finditer(text):
        if found.lastgroup != "skip":
            yield _Token(found.group(), line)
        line += found.group().count("\n")


@dataclass(slots=True)
class _Scan:
    """Goes through the tokens once, by the grammar of TOML."""

    tokens: list[_Token]
    lines: dict[Path, int] = field(default_factory=dict)
    place: int = 0
    table: Path = ()
    """The table that keys stand in, as its header names it."""
    elements: Counter[Path] = field(default_factory=Counter)
    """How many tables each array of tables has so far."""

    def ahead(self) -> str:
        """Look at the next token; nothing is left where it is empty."""
        return self.tokens[self.place].text if self.place < len(self.tokens) else ""

    def read_line(self) -> None:
        """Read a header, or a key and its value, or an empty line."""
        if self.ahead() == "[":
            self._read_header()
        elif self.ahead() == "\n":
            self.place += 1
        else:
            self._read_pair(self.table)

    def _take(self) -> _Token:
        self.place += 1
        return self.tokens[self.place - 1]

    def _read_header(self) -> None:
        line = self._take().line
        array = self.ahead() == "["
        self.place += array
        path: Path = ()
        keys = self._read_keys()
        for key in keys[:-1]:
            path = self._enter((*path, key))
        path = (*path, keys[-1])
        self.lines.setdefault(path, line)
        if array:
            self.elements[path] += 1
            path = self._enter(path)
        self.lines[path] = line
        self.table = path
        self.place += 1 + array

    def _enter(self, path: Path) -> Path:
        """Go into the last element where a path is that of an array of tables."""
        return (*path, self.elements[path] - 1) if self.elements[path] else path

    def _read_keys(self) -> list[str]:
        keys = [_unquote(self._take().text)]
        while self.ahead() == ".":
            self.place += 1
            keys.append(_unquote(self._take().text))
        return keys

    def _read_pair(self, table: Path) -> None:
        line = self.tokens[self.place].line
        path = table
        for key in self._read_keys():
            path = (*path, key)
            self.lines.setdefault(path, line)
        self.place += 1
        self._read_value(path)

    def _read_value(self, path: Path) -> None:
        match self.ahead():
            case "[":
                self._read_array(path)
            case "{":
                self._read_table(path)
            case _:
                while self.ahead() not in {"\n", ",", "]", "}", ""}:
                    self.place += 1

    def _read_array(self, path: Path) -> None:
        index = 0
        self.place += 1
        while self.ahead() != "]":
            if self.ahead() in {"\n", ","}:
                self.place += 1
                continue
            self.lines[*path, index] = self.tokens[self.place].line
            self._read_value((*path, index))
            index += 1
        self.place += 1

    def _read_table(self, path: Path) -> None:
        self.place += 1
        while self.ahead() != "}":
            if self.ahead() == ",":
                self.place += 1
            else:
                self._read_pair(path)
        self.place += 1


def _unquote(key: str) -> str:
    return next(iter(tomllib.loads(f"{key} = 0"))) if key[0] in "\"'" else key
