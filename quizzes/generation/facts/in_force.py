"""How many accords a body has, said of the accords: "plus de 40 accords … sont en vigueur"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import elide
from quizzes.generation.french.nouns import Gender, gender_of, singular
from quizzes.generation.french.numbers import pattern
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import FactKind

_TEXTS = "accords|conventions|arrangements|traités|protocoles|mémorandums|partenariats"
_FORCE = re.compile(
    rf"(?:^|[ (])(?P<least>plus de |au moins )?{pattern()} "
    rf"(?P<noun>(?P<head>{_TEXTS})(?: d(?:e |’)[a-zà-ÿ]+)?) (?:conclue?s|signée?s|passée?s) "
    r"(?P<others>avec [^,;:]+?) sont (?:actuellement |aujourd’hui |toujours )?en vigueur",
    re.IGNORECASE,
)
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|cette|ces)\b")


def find_accords_in_force(statement: Statement) -> Iterator[Single]:
    """Find the number of accords in force that the speaker has with others."""
    match, speaker = _FORCE.search(statement.text), statement.speaker
    if match is None or speaker is None or speaker.pronoun is None or speaker.plural:
        return
    if _LEANING.search(match["others"]):
        return
    feminine = gender_of(singular(match["head"])) is Gender.FEMININE
    made = f"a-t-{speaker.pronoun} conclu{'e' if feminine else ''}s {match['others']}"
    asked = f"combien {elide('de', match['noun'])} {speaker.text} {made}"
    counted = f"{match['least'] or ''}{GAP} {match['noun']} {match['others']}"
    yield Single(
        kind=FactKind.QUANTITY,
        subject=speaker.text,
        relation=f"{match['noun']} {match['others']} (nombre)",
        answer=match["number"],
        answer_kind=AnswerKind.NUMBER,
        wording=Wording(ask(asked), state(f"{speaker.text} a conclu {counted}")),
        sources=statement.sources,
        accepted=(match["number"],),
        least=bool(match["least"]),
        worth=0.6,
    )
