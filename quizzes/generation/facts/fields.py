"""In which fields something is done, said as examples: "dans des domaines tels que …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.lists import split_members
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.questions import ask_about_adjunct
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind

_FIELDS = re.compile(
    r"^(?P<before>.+?),? dans (?:des|plusieurs|de nombreux) (?:domaines|secteurs) "
    r"(?:tels que|comme|parmi lesquels) (?P<members>(?:la |le |l’|les ).+)$"
)
_WITH_FIRST = re.compile(
    r"^(?P<other>avec (?:le |la |l’|les )[^,]+?) (?P<what>(?:des|un|une) [a-zà-ÿ]+)$"
)
_SET = "domaines de partenariat"
_LONGEST, _FEW, _MOST = 9, 2, 6
_SEVERAL = re.compile(r", | et (?:le |la |l’|les )")
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|cette|ces|qui|que|dont)\b")


def find_fields(statement: Statement, lexicon: Lexicon) -> Iterator[Single | Listing]:
    """Find the fields that a clause gives as examples, among what the lexicon sets beside them."""
    others = lexicon.sets.get(_SET, ())
    for clause in statement.clauses:
        match = _FIELDS.match(clause.tail) if is_named(clause.subject, statement) else None
        if match is None or _LEANING.search(match["members"]):
            continue
        said = _WITH_FIRST.sub(r"\g<what> \g<other>", match["before"])
        plain = replace(clause, tail=said, when=None)
        members = split_members(match["members"])
        if len(members) > _FEW and len(members) <= _MOST:
            yield from _ask_several(statement, plain, members, others)
        elif not _SEVERAL.search(match["members"]):
            yield from _ask_one(statement, plain, match["members"], others)


def _ask_one(
    statement: Statement, plain: Clause, field: str, others: tuple[str, ...]
) -> Iterator[Single]:
    question = ask_about_adjunct("dans quel domaine", plain)
    if question and len(field.split()) <= _LONGEST:
        yield Single(
            kind=FactKind.STATEMENT,
            subject=plain.subject.text,
            relation=f"{plain.predicate} (domaine)",
            answer=field,
            answer_kind=AnswerKind.NAME,
            wording=Wording(question),
            sources=statement.sources,
            siblings=others,
            level=CognitiveLevel.UNDERSTAND,
            worth=0.75,
        )


def _ask_several(
    statement: Statement, plain: Clause, members: tuple[str, ...], others: tuple[str, ...]
) -> Iterator[Listing]:
    question = ask_about_adjunct("dans quels domaines", plain)
    if question and all(len(one.split()) <= _LONGEST for one in members):
        yield Listing(
            kind=FactKind.ENUMERATION,
            subject=plain.subject.text,
            relation=f"{plain.predicate} (domaines)",
            answers=members,
            question=question,
            sources=statement.sources,
            outsiders=others,
            level=CognitiveLevel.UNDERSTAND,
        )
