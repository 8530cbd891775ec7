"""What standing an accord gives: "octroyant à chaque partie le statut d’observateur"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.agreements import TEXT_NOUN, find_parties
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.records import FactKind

_GIVES = re.compile(
    r"\b(?:octroyant|octroie|conférant|confère|accordant|accorde|donnant|donne) (?:notamment )?"
    r"(?P<whom>(?:à|au|aux) [^,;]+?) (?P<status>le statut d(?:e |’)(?P<rank>[a-zà-ÿ]+))"
    r"(?P<where> auprès [^,;.]+)?"
)
_RANKS = {
    "observateur": (
        "le statut de membre associé",
        "le statut d’expert invité",
        "le statut de membre à part entière",
    ),
}
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|cette|ces)\b")


def find_statuses(statement: Statement, lexicon: Lexicon) -> Iterator[Single]:
    """Find the status that an accord between two named parties gives somebody."""
    match, noun = _GIVES.search(statement.text), TEXT_NOUN.search(statement.text)
    parties = find_parties(statement, lexicon) if match and noun else None
    if match is None or noun is None or parties is None or match["rank"] not in _RANKS:
        return
    gender = gender_of(noun["noun"].split(" ")[0])
    where = match["where"] or ""
    if gender is None or _LEANING.search(match["whom"] + where):
        return
    text = f"{with_article(noun['noun'].lower(), gender)} entre {parties[0]} et {parties[1]}"
    pronoun = "elle" if gender is Gender.FEMININE else "il"
    yield Single(
        kind=FactKind.ROLE,
        subject=text,
        relation=f"octroie {match['whom']}{where}",
        answer=match["status"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"quel statut {text} donne-t-{pronoun} {match['whom']}{where}"),
            state(f"{text} donne {match['whom']} {GAP}{where}"),
        ),
        sources=statement.sources,
        siblings=_RANKS[match["rank"]],
        worth=0.85,
    )
