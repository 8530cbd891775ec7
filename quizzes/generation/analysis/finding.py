"""Where the finite verb of a clause stands, if that is sure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quizzes.generation.french.dictionary import adjectives, nouns
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.verbs import Verb, plural_forms, singular_forms
from quizzes.generation.french.words import (
    CONJUNCTIONS,
    DETERMINERS,
    PRENOMINAL,
    PREPOSITIONS,
    PRONOUNS,
    TOKEN,
)

_RELATIVE = frozenset({"qui", "que", "qu’", "dont", "où"})
_CLITICS = frozenset({"se", "s’", "ne", "n’"})
_OTHERS = frozenset({"lui", "y"})
"""Object pronouns that no determiner looks like: a verb behind them speaks of something else."""
_NO_VERB_AFTER = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | PRENOMINAL
_WHICH = frozenset(
    {"lequel", "laquelle", "lesquels", "lesquelles", "auquel", "auxquels", "auxquelles"}
)
_STOPS = CONJUNCTIONS | _WHICH | {",", ":", ";"}
_SURE = frozenset({"est", "a", "sont", "ont", "était", "étaient", "fut", "furent", "avait"})
"""Forms of "être" and "avoir": verbs wherever they stand, though "est" is a noun as well."""

Token = tuple[str, int, int]


def find_verb(body: str) -> tuple[int, int] | None:
    """Find the place of the main verb, its clitics included; none where no verb is sure."""
    tokens = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(body)]
    words = [token[0] for token in tokens]
    index = _find(words, plural=read_phrase(body).plural)
    if index is None or words[index - 1] in _OTHERS:
        return None
    first = index
    while first > 1 and words[first - 1].lower() in _CLITICS:
        first -= 1
    return (tokens[first][1], tokens[index][2])


def _find(words: Sequence[str], *, plural: bool) -> int | None:
    forms: Mapping[str, Verb] = plural_forms() if plural else singular_forms()
    depth, relative = 0, False
    for index, word in enumerate(words):
        depth += (word in "(«") - (word in ")»")
        if depth or not index:
            continue
        if word == "et" and not plural:
            forms, plural = singular_forms() | plural_forms(), True
        opens = word in _RELATIVE and "ne" not in words[max(index - 3, 0) : index]
        if relative:
            relative = opens or not _ends_relative(words, index)
        elif opens:
            relative = True
        elif word in forms and _may_be_verb(words, index, forms):
            return index
    return None


def _ends_relative(words: Sequence[str], index: int) -> bool:
    """Tell whether the verb of a relative clause, or a comma, stands here."""
    word = words[index]
    if word == ",":
        return True
    known = word in singular_forms() or word in plural_forms()
    return known and not _is_ambiguous(word) and words[index - 1] not in _NO_VERB_AFTER - _RELATIVE


def _may_be_verb(words: Sequence[str], index: int, forms: Mapping[str, Verb]) -> bool:
    before = words[index - 1].lower()
    if before in _NO_VERB_AFTER:
        return False
    if not _is_ambiguous(words[index]) or before in _CLITICS:
        return True
    after = words[index + 1 : index + 2]
    return after not in (["et"], ["ou"], [","]) and not _comes_later(words, index, forms)


def _comes_later(words: Sequence[str], index: int, forms: Mapping[str, Verb]) -> bool:
    """Tell whether a surer verb follows in the same stretch: "la base en réseau fixe permet"."""
    for place in range(index + 1, len(words)):
        if words[place] in _STOPS:
            return False
        before = words[place - 1].lower()
        if words[place] in forms and before not in _NO_VERB_AFTER:
            return not _is_ambiguous(words[place])
    return False


def is_sure(form: str) -> bool:
    """Tell whether a form of a verb is no noun and no adjective."""
    return not _is_ambiguous(form)


def _is_ambiguous(form: str) -> bool:
    return form not in _SURE and (form in nouns() or form in adjectives())


def agrees(form: str, *, plural: bool) -> bool:
    """Tell whether a form is of the third person in this number."""
    return form in (plural_forms() if plural else singular_forms())


def opens_predicate(text: str, *, plural: bool) -> bool:
    """Tell whether a text begins with a verb for sure: a noun would have no determiner behind."""
    match = re.match(r"(?:se |s’|ne |n’)*(?P<verb>[a-zà-ÿ-]+)(?P<after> \S+)?", text)
    if match is None or not agrees(match["verb"], plural=plural):
        return False
    if not _is_ambiguous(match["verb"]) or text.startswith(("se ", "s’")):
        return True
    first = TOKEN.match((match["after"] or "").strip())
    return first is not None and first.group() in DETERMINERS - {"du"} | {"à", "notamment"}
