"""What files hold and what experts know: "des bases contenant des données sur A, B et C"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.elision import of
from quizzes.generation.french.typography import ask
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind

_KNOWING = "connaissances|compétences|recherches|travaux"
_TELLING = "informations|données|renseignements|statistiques"
_ABOUT = r"(?:(?:portant )?sur|relati(?:fs|ves) à|concernant)"
_KNOWN = re.compile(
    rf"^(?:des |de |d’)(?P<what>(?:{_KNOWING})(?: [a-zà-ÿ]+)?) {_ABOUT} (?P<members>.+)$"
)
_HELD = re.compile(
    r"\b(?:une |des |de |d’)(?P<file>(?:bases? de données|fichiers?|registres?|banques? de données|"
    r"répertoires?|portails?)(?: [a-zà-ÿ]+)?),? (?:contenant|(?:qui )?(?:contien(?:nen)?t|"
    rf"rassemblent?|regroupent?)) des (?P<what>{_TELLING})(?: [a-zà-ÿ]+)? {_ABOUT} (?P<members>.+)$"
)
_HAVING = frozenset({"a", "ont", "possède", "possèdent", "acquiert", "mène", "mènent"})
_KEEPING = frozenset({"tient", "gère", "exploite", "administre", "alimente", "possède", "a"})
_OPEN = re.compile(r",? (?:etc\.?|entre autres)$")
_SPLIT = re.compile(r", (?:et )?| et (?=le |la |l’|les |des |du |de la |de l’)")
_MEMBER = re.compile(r"(?:le |la |l’|les |des )\w[^,;:()]*$")
_LONGEST, _FEWEST, _MOST = 7, 3, 8


@dataclass(frozen=True, slots=True)
class _Content:
    """What is asked about, what it is about, and the lexicon’s set of what it is not."""

    what: str
    members: tuple[str, ...]
    others: str


def find_contents(statement: Statement, lexicon: Lexicon) -> Iterator[Listing]:
    """Find what the knowledge or the files of somebody with a name are about."""
    for clause in statement.clauses:
        content = _read_known(clause) or _read_held(clause)
        if content and not statement.when and is_named(clause.subject, statement):
            yield _make(statement, content, lexicon)


def _read_known(clause: Clause) -> _Content | None:
    match = _KNOWN.match(clause.tail) if clause.verb in _HAVING and not clause.rest else None
    members = _split(match["members"]) if match else ()
    if match is None or not members:
        return None
    return _Content(f"les {match['what']} {of(clause.subject.text)}", members, "spécialités")


def _read_held(clause: Clause) -> _Content | None:
    match = _HELD.search(clause.tail) if clause.verb in _KEEPING else None
    members = _split(match["members"]) if match else ()
    if match is None or not members:
        return None
    files = match["file"] if re.match(r"\w+s\b", match["file"]) else ""
    if not files:
        return None
    what = f"les {match['what']} des {files} {of(clause.subject.text)}"
    return _Content(what, members, "contenus")


def _split(text: str) -> tuple[str, ...]:
    """Split "A, B et C, etc." into members that all begin alike; empty where one does not."""
    members = tuple(part.strip() for part in _SPLIT.split(_OPEN.sub("", text.strip(" ."))))
    indefinite = all(one.startswith("des ") for one in members)
    definite = all(_MEMBER.match(one) and not one.startswith("des ") for one in members)
    short = all(len(one.split()) <= _LONGEST for one in members)
    whole = (indefinite or definite) and short and _FEWEST <= len(members) <= _MOST
    return members if whole else ()


def _make(statement: Statement, content: _Content, lexicon: Lexicon) -> Listing:
    return Listing(
        kind=FactKind.ENUMERATION,
        subject=content.what,
        relation="porte sur",
        answers=content.members,
        question=ask(f"sur quoi portent {content.what}"),
        sources=statement.sources,
        outsiders=lexicon.sets.get(content.others, ()),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
