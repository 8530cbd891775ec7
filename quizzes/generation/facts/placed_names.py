"""In which city a thing is, behind its name: "l’École des phares, implantée à Brest depuis 1982".

For texts that no blueprint vouches for, as `dated_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.places import CITY
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.facts.things import choose, find_things
from quizzes.generation.realisation.questions import ask_about_adjunct, state_with_gap
from quizzes.generation.records import FactKind

_BEHIND = re.compile(
    r"(?: \([A-ZÀ-Ý][\w.-]*\))?(?:,| \() ?"
    r"(?P<participle>(?P<base>installé|établi|implanté|basé|situé)e?s?)\b"
    rf"(?: (?:en|depuis) \d{{4}})? à (?P<city>{CITY})(?=[,.;)]| depuis \d{{4}}| \()"
)


def find_placed_names(statement: Statement) -> Iterator[Single]:
    """Find where the participle behind a name puts the thing."""
    text = statement.sentence.text
    for match in _BEHIND.finditer(text):
        said = find_things(text, match.start(), match["participle"], match["base"])
        thing = choose([one for one in said.things if not one.is_text])
        if thing is None:
            continue
        verb = "sont" if thing.phrase.plural else "est"
        clause = Clause(thing.phrase, "", verb, match["participle"], "")
        question = ask_about_adjunct("dans quelle ville", clause)
        if question is None:
            continue
        yield Single(
            kind=FactKind.PLACE,
            subject=thing.phrase.text,
            relation=f"{clause.predicate} (ville)",
            answer=match["city"],
            answer_kind=AnswerKind.CITY,
            wording=Wording(question, state_with_gap(clause, after="à")),
            sources=(statement.sentence.quote(),),
            group="ville",
            worth=0.6,
        )
