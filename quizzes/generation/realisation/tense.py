"""The historical present of chronologies put into the past tense."""

from __future__ import annotations

import re
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.french.elision import begins_with_vowel_sound
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.verbs import Verb, participles, plural_forms, singular_forms

_WITH_ETRE_LIST = """
aller arriver décéder devenir entrer intervenir mourir naître partir parvenir provenir retourner
revenir survenir tomber venir
"""
_WITH_ETRE = frozenset(_WITH_ETRE_LIST.split())
_STILL_TRUE = frozenset({"compter", "avoir", "représenter", "pouvoir", "devoir"})


def to_past(clause: Clause) -> Clause | None:
    """Put a clause in the present into the passé composé; one in the past stays.

    None where the past participle would have to agree with a gender that is unknown, and where
    nothing has been done yet: "la sonde atteindra".
    """
    if clause.rest.split(" ")[-1] in participles() and clause.verb in {"a", "ont"}:
        return clause
    if clause.verb in {"est", "sont", "fut", "furent"} and clause.rest:
        return _passive(clause)
    verb = (plural_forms() if clause.subject.plural else singular_forms()).get(clause.verb)
    if verb is None or clause.verb.endswith(("ait", "aient")) or clause.rest:
        return clause
    if verb.infinitive == "être" or verb.infinitive in _STILL_TRUE or _is_future(clause, verb):
        return None
    if clause.clitic in {"se ", "s’"} or verb.infinitive in _WITH_ETRE:
        return _compound_with_etre(clause, verb)
    return replace(clause, verb="ont" if clause.subject.plural else "a", rest=verb.participle)


def _is_future(clause: Clause, verb: Verb) -> bool:
    """Tell whether a verb is in the future: its infinitive with an ending, as "atteindra"."""
    return clause.verb.startswith(verb.infinitive.removesuffix("e")) and clause.verb.endswith(
        ("ra", "ront")
    )


def _passive(clause: Clause) -> Clause:
    """Make "est créée" and "fut créée" "a été créée"; what is already past ("est devenu") stays."""
    verb = participles().get(clause.rest.split(" ")[-1].strip(","))
    if verb is None:
        return clause
    if clause.clitic or verb.infinitive in _WITH_ETRE or clause.rest.startswith("été"):
        return clause
    auxiliary = "ont" if clause.subject.plural else "a"
    return replace(clause, verb=auxiliary, rest=f"été {clause.rest}")


def _compound_with_etre(clause: Clause, verb: Verb) -> Clause | None:
    if clause.subject.gender is None:
        return None
    auxiliary = "sont" if clause.subject.plural else "est"
    clitic = clause.clitic
    if clitic:
        clitic = "s’" if begins_with_vowel_sound(auxiliary) else "se "
    return replace(
        clause, clitic=clitic, verb=auxiliary, rest=agree(verb.participle, clause.subject)
    )


def agree(participle: str, phrase: Phrase) -> str:
    """Make a past participle agree with a phrase of known gender."""
    feminine = "e" if phrase.gender is Gender.FEMININE else ""
    plural = "s" if phrase.plural and not re.search(r"s$", participle + feminine) else ""
    return participle + feminine + plural
