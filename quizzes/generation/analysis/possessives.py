"""What belongs to something named before: "Son siège" as "Le siège d’Eurojust"."""

from __future__ import annotations

import re

from quizzes.generation.analysis.finding import find_verb
from quizzes.generation.french.elision import of, to
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.typography import capitalise

_BEHIND = re.compile(
    r",? (?:avec|pour|contre|en|dans|auprès|sur|qui|que|dont|au|à|de|du|des|par) |,? d’|, "
)
_KIND = re.compile(
    r"(?:(?:premi|derni)(?:er|ère)s? |seconde? )?[\w-]+ (?:de |d’)"
    r"(?!l[ae’] ?|cette |ces? |sa |ses |son )[a-zà-ÿ-]+\b"
)
"""A name with the word that tells its kind: "Conseil de direction"."""
_TO_IT = re.compile(r"\blui (?=[a-zà-ÿ]+ )")


def name_owned(text: str, match: re.Match[str], owner: Phrase) -> str | None:
    """Say whose the subject of a sentence is that begins with "son"; none where that is not sure.

    ``match`` has the groups ``whose`` ("Son", "Leurs") and ``noun``.
    """
    plural = match["whose"] in {"Ses", "Leurs"}
    gender = gender_of(match["noun"])
    plain = f"{'Les' if plural else 'Le'} {text[match.start('noun') :]}"
    to_it = _TO_IT.search(plain)
    bare = _TO_IT.sub("", plain, count=1) if to_it else plain
    place = find_verb(bare)
    if place is None or (gender is None and not plural):
        return None
    name = bare[: place[0]].split(" ", 1)[1].strip()
    kind = _KIND.match(name)
    behind = _BEHIND.search(name, kind.end() if kind else 0)
    head, rest = (name[: behind.start()], name[behind.start() :]) if behind else (name, "")
    subject = with_article(head, gender, plural=plural)
    verb = bare[place[0] : place[1]]
    verb = f"{verb} {to(owner.text)}" if to_it else verb
    return capitalise(f"{subject} {_of_all(owner)}{rest} {verb}{bare[place[1] :]}")


def _of_all(owner: Phrase) -> str:
    """Say "de" before each of two owners."""
    return (
        " et ".join(of(one) for one in owner.text.split(" et ")) if owner.plural else of(owner.text)
    )
