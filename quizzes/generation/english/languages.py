"""The languages that a body works in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask, state
from quizzes.generation.english.world import LANGUAGE, members
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.french.typography import GAP
from quizzes.generation.records import FactKind

_KIND = r"(?P<kind>official|working|official and working|procedural)"
_LANGUAGES = re.compile(rf"^The {_KIND} languages? of (?P<owner>[A-Za-z][\w’ -]+)$")
_LANGUAGE = re.compile(rf"^the (?:only )?{_KIND} language of (?P<owner>[A-Za-z][\w’ -]+)$")
_BARE = re.compile(rf"^The {_KIND} languages?$")
JOINED = re.compile(r", (?:and )?| and ")


def find_languages(statement: Statement) -> Iterator[Single | Listing]:
    """Find the one language of a body, or all of them."""
    clause = statement.clause
    if clause is None or clause.verb not in {"is", "are"} or clause.date:
        return
    named = _LANGUAGES.match(clause.subject) or _BARE.match(clause.subject)
    turned = _LANGUAGE.match(clause.rest) if clause.subject in members(LANGUAGE) else None
    match, said = (turned, clause.subject) if turned else (named, clause.rest)
    languages = tuple(JOINED.split(said))
    if match is None or not set(languages) <= members(LANGUAGE):
        return
    owner = match.groupdict().get("owner") or (statement.speaker and statement.speaker.name)
    if owner:
        yield _make(statement, match["kind"], owner, languages)


def _make(
    statement: Statement, kind: str, owner: str, languages: tuple[str, ...]
) -> Single | Listing:
    if len(languages) > 1:
        return Listing(
            kind=FactKind.ENUMERATION,
            subject=f"{kind} languages of {owner}",
            relation="languages",
            answers=languages,
            question=ask(f"Which of the following are {kind} languages of {owner}"),
            sources=statement.sources,
            group=LANGUAGE,
        )
    return Single(
        kind=FactKind.STATEMENT,
        subject=owner,
        relation=f"{kind} language",
        answer=languages[0],
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"What is the {kind} language of {owner}"),
            state(f"The {kind} language of {owner} is {GAP}"),
        ),
        sources=statement.sources,
        group=LANGUAGE,
        worth=0.6,
    )
