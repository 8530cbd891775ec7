"""Forms of a general evil that a provision counts up: "la criminalité, y compris la piraterie"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.provisions import Provision
from quizzes.generation.facts.examples import split_examples
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.elision import elide
from quizzes.generation.french.typography import ask
from quizzes.generation.records import CognitiveLevel, FactKind

_EVIL = r"(?P<head>criminalité|corruption|délinquance|discrimination|fraude|pollution|violence)"
_FORMS = re.compile(
    r"(?P<verbs>(?:prévenir et )?(?:combattre|prévenir|réprimer|éliminer)) la "
    rf"(?P<what>{_EVIL}(?: [a-zà-ÿ]+){{0,3}}?)(?:, en particulier [^,]+)?, "
    r"(?:y compris|notamment|comme|à savoir) (?P<members>[^;:]+)"
)
_FEWEST = 3


def find_forms(provisions: Sequence[Provision]) -> Iterator[Listing]:
    """Find which forms of crime an act wants fought; others come from the field’s own set."""
    for provision in provisions:
        match = _FORMS.search(provision.text)
        members = split_examples(match["members"]) if match else ()
        body = provision.act.body
        if match is None or len(members) < _FEWEST or body.pronoun is None:
            continue
        yield Listing(
            kind=FactKind.CLAUSE,
            subject=match["what"],
            relation="formes",
            answers=members,
            question=ask(
                f"quelles formes {elide('de', match['what'])} {body.text} "
                f"cite-t-{body.pronoun} parmi celles qu’il faut {match['verbs']}"
            ),
            sources=(provision.source,),
            group=f"formes {elide('de', match['head'])}",
            level=CognitiveLevel.UNDERSTAND,
            worth=0.8,
        )
