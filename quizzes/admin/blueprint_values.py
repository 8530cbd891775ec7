"""Takes over what somebody did in the form of a blueprint: fields, rows and their order.

A blueprint is here what `tomllib` reads, right or wrong: what is wrong is shown, not lost.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from courses.building.rewriting import Rewritten, rewrite

Values = dict[str, Any]
Path = tuple[str | int, ...]

LARGEST = 200_000
"""Characters of a blueprint that the form takes; a larger one is edited as TOML."""
PREFIX = "field:"
KEYS = {
    "assign",
    "document",
    "heading",
    "language",
    "objective",
    "pass_mark",
    "questions",
    "slug",
    "summary",
    "terms",
    "text",
    "title",
}
"""What the form shows; all else, the lexicon above all, stays as it is."""
TABLES = {"modules", "final_quiz"}
ROWS = {"modules", "objectives", "lessons", "passages"}
WHOLE = re.compile(r"\d{1,9}")
SHARE = re.compile(r"\d{0,3}(?:[.,]\d{1,9})?")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")

NEW_QUIZ: Values = {"slug": "", "title": "", "questions": 8}
NEW_ROWS: Mapping[str, Values] = {
    "objectives": {"slug": "", "text": ""},
    "lessons": {"slug": "", "title": "", "objective": "", "passages": [{"document": ""}]},
    "passages": {"document": ""},
}
NEW_MODULE: Values = {
    "slug": "",
    "title": "",
    "objectives": [NEW_ROWS["objectives"]],
    "lessons": [NEW_ROWS["lessons"]],
    "quiz": NEW_QUIZ,
}
NEW_BLUEPRINT: Values = {"slug": "", "title": "", "language": "fr", "modules": [NEW_MODULE]}


def read_values(text: str) -> Values | None:
    """Read a blueprint for the form; None where only its TOML can be shown."""
    if len(text) > LARGEST:
        return None
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return values if _fits(values) else None


def write_values(text: str, values: Values) -> Rewritten:
    """Write values into the TOML that they were read from."""
    return rewrite(text, values)


def take_fields(values: Values, posted: Mapping[str, str]) -> Values:
    """Take over the fields that were sent, each named by its way through the blueprint."""
    taken = deepcopy(values)
    for name, said in posted.items():
        if name.startswith(PREFIX):
            *way, key = read_path(name.removeprefix(PREFIX))
            module = find(taken, tuple(way[:-1]))
            if way[-1:] == ["quiz"] and isinstance(module, dict):
                module.setdefault("quiz", {})
            table = find(taken, tuple(way))
            if isinstance(table, dict) and key in KEYS:
                _set(table, str(key), said)
    return taken


def change_rows(values: Values, deed: str, path: Path) -> Values:
    """Add, remove or move a row, or the final quiz; what cannot be done changes nothing."""
    changed = deepcopy(values)
    if path == ("final_quiz",):
        changed.pop("final_quiz", None)
        return changed | ({"final_quiz": deepcopy(NEW_QUIZ)} if deed == "add" else {})
    if deed == "add":
        _add(changed, path)
        return changed
    rows, place = find(changed, path[:-1]), path[-1] if path else None
    if not isinstance(rows, list) or not isinstance(place, int) or place >= len(rows):
        return changed
    other = place + {"up": -1, "down": 1}.get(deed, 0)
    if deed == "remove":
        del rows[place]
    elif 0 <= other < len(rows):
        rows[place], rows[other] = rows[other], rows[place]
    return changed


def read_path(said: str) -> Path:
    """Read a way through a blueprint: ``modules.0.title``."""
    parts = said.split(".")[:8]
    return tuple(int(part) if WHOLE.fullmatch(part) else part for part in parts)


def find(values: Any, path: Path) -> Any:
    """Find what a way leads to, in what the form shows; None for any other way."""
    if path and path[0] not in TABLES:
        return None
    for part in path:
        if isinstance(values, dict) and isinstance(part, str):
            values = values.get(part)
        elif isinstance(values, list) and isinstance(part, int) and part < len(values):
            values = values[part]
        else:
            return None
    return values


def _add(values: Values, path: Path) -> None:
    """Add an empty row at the end; its list is made where there is none."""
    table, key = find(values, path[:-1]), path[-1]
    if isinstance(table, dict) and key in ROWS and (key == "modules") == (len(path) == 1):
        rows = table.setdefault(key, [])
        rows.append(deepcopy(NEW_MODULE if key == "modules" else NEW_ROWS[str(key)]))


def _set(table: Values, key: str, said: str) -> None:
    """Set a value, as a number or list where it can be one; what is left empty is left out."""
    said = CONTROL.sub("", said.replace("\r\n", "\n")).strip()
    if key == "terms":
        value: Any = [term.strip() for term in re.split(r"[,;\n]", said) if term.strip()]
    elif key == "questions" and WHOLE.fullmatch(said):
        value = int(said)
    elif key == "pass_mark" and said and SHARE.fullmatch(said):
        value = float(said.replace(",", "."))
    else:
        value = said
    if value in ("", []) and (key not in table or key not in {"slug", "title", "text"}):
        table.pop(key, None)
    elif key not in table or not _is_alike(table[key], value):
        table[key] = value


def _is_alike(one: Any, other: Any) -> bool:
    """Tell whether nobody changed a value: 1 for 1.0 is no change, nor is space around a text."""
    if isinstance(one, str):
        one = one.strip()
    return bool(one == other) and not isinstance(one, bool)


def _fits(values: Values) -> bool:
    """Tell whether tables and lists are where the form expects them."""
    modules = values.get("modules", [])
    quizzes = [values.get("final_quiz", {})]
    if not _are_tables(modules):
        return False
    for module in modules:
        quizzes.append(module.get("quiz", {}))
        lessons = module.get("lessons", [])
        if not (_are_tables(lessons) and _are_tables(module.get("objectives", []))):
            return False
        if not all(_fits_lesson(lesson) for lesson in lessons):
            return False
    return all(isinstance(quiz, dict) for quiz in quizzes)


def _fits_lesson(lesson: Values) -> bool:
    terms = lesson.get("terms", [])
    return (
        _are_tables(lesson.get("passages", []))
        and isinstance(terms, list)
        and all(isinstance(term, str) and not re.search(r"[,;\n]", term) for term in terms)
    )


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)
