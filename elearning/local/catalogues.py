"""The message catalogues: `python -m elearning.local.catalogues compile|update|check`.

Messages are English in the code; each app keeps its translations, written by hand, in
`locale/LANGUAGE/LC_MESSAGES/django.po`. Babel does what gettext's programs do, so that a bare
machine needs none.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from elearning.local.errors import CatalogueFaulty, one_clear_line
from elearning.local.extraction import extract_messages
from elearning.local.places import PROJECT

APPS = ("elearning", "jobs", "accounts", "courses", "quizzes", "progress")
LANGUAGES = ("fr", "es", "ar")
PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 :"
    " n%100>=11 && n%100<=99 ? 4 : 5);"
}
"""Where Babel orders the forms of a number otherwise than Django's own catalogues do."""
WIDTH = 100
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""


def compile_all(project: Path = PROJECT) -> list[Path]:
    """Compile the catalogues that changed and return them; raises CatalogueFaulty, OSError."""
    return [path for path in _all_catalogues(project) if _compile(path)]


def update_all(project: Path = PROJECT) -> None:
    """Bring every catalogue in line with the code: new messages come in empty, unused ones go."""
    for app, language in _wanted():
        found = extract_messages(project / app)
        path = _path(project, app, language)
        if len(found) or path.exists():
            catalogue = _read(path, language)
            catalogue.update(found, no_fuzzy_matching=True)
            _write(path, catalogue, language)


def faults(project: Path = PROJECT) -> list[str]:
    """Name every message that is missing, unused, fuzzy, untranslated or has other placeholders."""
    return [
        f"{path.relative_to(project)}: {fault}"
        for app, language in _wanted()
        for path in [_path(project, app, language)]
        for fault in _compare(_read(path, language), extract_messages(project / app))
    ]


def _wanted() -> Iterator[tuple[str, str]]:
    return ((app, language) for app in APPS for language in LANGUAGES)


def _path(project: Path, app: str, language: str) -> Path:
    return project / app / "locale" / language / "LC_MESSAGES" / "django.po"


def _all_catalogues(project: Path) -> list[Path]:
    return [
        path for app in APPS for path in sorted(project.glob(f"{app}/locale/*/LC_MESSAGES/*.po"))
    ]


def _read(path: Path, language: str) -> Catalog:
    """Read a catalogue; one that is not there yet has no messages."""
    if not path.exists():
        return Catalog(locale=language)
    try:
        with path.open("rb") as file:
            return read_po(file, locale=language, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        raise CatalogueFaulty(f"{path} cannot be read: {error}") from error


def _write(path: Path, catalogue: Catalog, language: str) -> None:
    """Write a catalogue without dates and line numbers: a diff shows what changed, no more."""
    body = BytesIO()
    write_po(
        body,
        catalogue,
        width=WIDTH,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    plurals = PLURALS.get(language, catalogue.plural_forms)
    header = HEADER.format(language=language, plurals=plurals)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header.encode() + body.getvalue())


def _compile(path: Path) -> bool:
    """Compile one catalogue unless its compiled form is as new; tell whether it was done."""
    compiled = path.with_suffix(".mo")
    if compiled.exists() and compiled.stat().st_mtime_ns >= path.stat().st_mtime_ns:
        return False
    unfinished = compiled.with_suffix(f".{os.getpid()}")
    with unfinished.open("wb") as file:
        write_mo(file, _read(path, path.parts[-3]))
    unfinished.replace(compiled)
    return True


def _compare(catalogue: Catalog, found: Catalog) -> Iterator[str]:
    for message in found:
        if message.id and catalogue.get(message.id, message.context) is None:
            yield f"missing: {_name(message)}"
    for message in catalogue:
        if message.id:
            yield from (f"{fault}: {_name(message)}" for fault in _faults(message, found))


def _faults(message: Message, found: Catalog) -> Iterator[str]:
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    if found.get(message.id, message.context) is None:
        yield "unused"
    if message.fuzzy:
        yield "fuzzy"
    if not all(strings):
        yield "untranslated"
    else:
        yield from (str(error) for error in message.check())


def _name(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def main() -> None:
    """Do what the command line asks; `check` ends with status 1 where a catalogue is unfinished."""
    parser = argparse.ArgumentParser(prog="python -m elearning.local.catalogues")
    parser.add_argument("command", choices=["compile", "update", "check"])
    command = parser.parse_args().command
    with one_clear_line():
        if command == "compile":
            compile_all()
        elif command == "update":
            update_all()
        elif found := faults():
            print(*found, sep="\n")
            raise CatalogueFaulty("Translate these; `catalogues update` brings in new messages.")


if __name__ == "__main__":
    main()
