"""What a document says of itself in its first lines: title, issuer, date, licence, language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from courses.sources.dates import read_date
from courses.sources.records import Metadata

KEYS = {
    "titre": "title",
    "title": "title",
    "título": "title",
    "émetteur": "issuer",
    "emetteur": "issuer",
    "issuer": "issuer",
    "publisher": "issuer",
    "éditeur": "issuer",
    "emisor": "issuer",
    "date": "date",
    "fecha": "date",
    "licence": "licence",
    "license": "licence",
    "licencia": "licence",
    "langue": "language",
    "language": "language",
    "lang": "language",
    "idioma": "language",
}
LANGUAGES = {
    "français": "fr",
    "french": "fr",
    "anglais": "en",
    "english": "en",
    "espagnol": "es",
    "español": "es",
    "spanish": "es",
    "arabe": "ar",
    "arabic": "ar",
}
DECLARATION = re.compile(r"[ \t\u00a0\u202f]*([^\W\d_]+)[ \t\u00a0\u202f]*:[ \t\u00a0\u202f]*(.*)")
FRONT_MATTER = re.compile(r"---[ \t]*\n((?:.*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
QUOTED = re.compile(r"([\"'])(.*)\1")


def read_declarations(text: str) -> tuple[Metadata, int]:
    """Read the lines "Key : value" that a text opens with, and find where they end."""
    start = 0
    declared: list[tuple[str, str]] = []
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        found = DECLARATION.fullmatch(line.rstrip("\n"))
        if line.strip() and not (found and found.group(1).casefold() in KEYS):
            break
        start += len(line)
        declared += [(found.group(1), found.group(2))] if found else []
    return declare(declared), start if declared else 0


def read_front_matter(text: str) -> tuple[Metadata, int]:
    """Read the "key: value" lines between two lines "---" that a text opens with."""
    found = FRONT_MATTER.match(text)
    if not found:
        return Metadata(), 0
    lines = (DECLARATION.fullmatch(line) for line in found.group(1).split("\n"))
    return declare((line.group(1), line.group(2)) for line in lines if line), found.end()


def declare(values: Iterable[tuple[str, str]]) -> Metadata:
    """Make metadata of keys, in any of the languages known, and what stands behind them."""
    known: dict[str, str] = {}
    for key, value in values:
        name = KEYS.get(key.casefold())
        if name and name not in known:
            known[name] = " ".join(QUOTED.sub(r"\2", value.strip()).split())
    return Metadata(
        title=known.get("title", ""),
        issuer=known.get("issuer", ""),
        date=read_date(known.get("date", "")),
        licence=known.get("licence", ""),
        language=read_language(known.get("language", "")),
    )


def read_language(value: str) -> str:
    """Read "fr", "fr-CA" or "français" as ISO 639-1; nothing else is a language."""
    folded = value.strip().casefold()
    code = re.match(r"([a-z]{2})(?:[-_]|$)", folded)
    return LANGUAGES.get(folded) or (code.group(1) if code else "")
