"""Questions made of a clause, inverted only where the subject's gender is certain."""

from __future__ import annotations

import re

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import GAP, ask, state

_SHORT_TAIL = re.compile(r"(?:à|auprès|dans|en|par|sur)\b")


def ask_about_adjunct(opening: str, clause: Clause) -> str | None:
    """Ask for an adjunct or an object: "En quelle année Eurojust a-t-il ouvert …".

    A subject of unknown gender is put behind the verb where nothing else follows it, else the
    question is not asked.
    """
    inverted = invert(clause)
    if inverted is None:
        return None
    return ask(f"{_settle(clause)}{opening} {inverted}")


def ask_about_object(opening: str, clause: Clause) -> str | None:
    """Ask for what something is done to: the subject stays in front, or it could be the object."""
    inverted = invert_by_pronoun(clause)
    return None if inverted is None else ask(f"{_settle(clause)}{opening} {inverted}")


def invert(clause: Clause) -> str | None:
    """Say subject and predicate as they follow a fronted adjunct."""
    if not clause.tail and _may_stand_last(clause.subject):
        return f"{clause.group} {clause.subject.text}"
    return invert_by_pronoun(clause)


def invert_by_pronoun(clause: Clause) -> str | None:
    """Take the subject up by a pronoun behind the verb; none where its gender is unknown."""
    behind = f"{clause.rest} {clause.tail}".strip()
    pronoun = clause.subject.pronoun
    if pronoun is None:
        return None
    link = "-t-" if clause.verb[-1] in "aec" else "-"
    return f"{clause.subject.text} {clause.clitic}{clause.verb}{link}{pronoun} {behind}".strip()


def ask_for_subject(opening: str, clause: Clause) -> str:
    """Ask who or what does it: "Quel organe contrôle l’exécution des décisions"."""
    return ask(f"{_settle(clause)}{opening} {clause.predicate}")


def state_with_gap(clause: Clause, before: str = "", after: str = "") -> str:
    """State the clause with a gap in front (``before`` the preposition) or at its end."""
    if before:
        return state(f"{before} {GAP}, {clause.text}")
    return state(f"{_settle(clause)}{clause.text} {after} {GAP}")


def state_without_subject(clause: Clause) -> str:
    """State the clause with a gap where its subject stood."""
    return state(f"{_settle(clause)}{GAP} {clause.predicate}")


def which(noun: str, gender: Gender, *, plural: bool = False) -> str:
    """Make "quel" agree: "quelle ville", "quels pays"."""
    word = "quelle" if gender is Gender.FEMININE else "quel"
    return f"{word}{'s' if plural else ''} {noun}"


def _settle(clause: Clause) -> str:
    return f"{clause.setting}, " if clause.setting else ""


def _may_stand_last(subject: Phrase) -> bool:
    """A full noun phrase may follow the verb; a bare name sounds better before it."""
    return subject.has_article
