"""Facts that lean on their text: a reader who knows whom it is about would still ask "which?".

A question stands alone when each definite phrase in it can be told from others of its kind: it has
a name or a complement of its own, or it belongs to the body that the text is about and that the
question names. A blueprint knows what its field calls "la Convention"; without one nobody does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from quizzes.generation.analysis.finding import find_verb
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.identified import (
    ABSTRACT,
    DEFINITE,
    KNOWN,
    MEMBERS,
    THINGS,
    WORD,
    is_adjective,
    is_identified,
)
from quizzes.generation.facts.records import AnswerKind, Found, Listing, Matching, Ordering, Single
from quizzes.generation.facts.taking_up import takes_up
from quizzes.generation.facts.whole import is_whole
from quizzes.generation.french.classes import (
    DATABASE,
    LANGUAGE,
    ORGANISATION,
    PACT,
    PROGRAMME,
    RESOLUTION,
    TEXT,
    TOOL,
    class_of,
)
from quizzes.generation.french.dictionary import nouns
from quizzes.generation.french.nouns import singular
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.typography import GAP
from quizzes.generation.realisation.houses import House
from quizzes.generation.records import FactKind
from quizzes.generation.wording import find_stems

_COMMON = frozenset({TEXT, PACT, RESOLUTION, TOOL, PROGRAMME, DATABASE})
"""Kinds of which a body has many: small letters name none of them."""
_SEABED = re.compile(r"^(?:les |aux |des )fonds$")
_ASKING = frozenset(
    find_stems(
        "organe structure responsable texte ville pays année fréquence nombre durée mois jour "
        "fois date rôle tâche langue but sigle programme outil établissement élu nommé désigné"
    )
)
_SHORTENED = re.compile(
    r"\b(?:[Ll]a |[Ll]’|[Ll]e |[Dd]u |[Aa]u )(?:[A-ZÀ-Ý][a-zà-ÿ]+ internationale?|"
    r"(?:Initiative|Programme|Stratégie|Plan|Alliance|Campagne) (?:mondiale?|européenne?))\b"
    r"(?! (?:de|du|des|pour|sur|contre)\b| d’| [A-ZÀ-Ý])"
)
"""A name without its end: "la Fédération internationale"."""
_COUNT = re.compile(rf"\b(?:{NUMBER}|\d+)\b", re.IGNORECASE)
_GENERAL = re.compile(
    r" (?:de justice|d’administration|de direction|de surveillance|de gestion|de contrôle|"
    r"des (?:gouverneurs|ministres|membres|parties|représentants|experts|directeurs))\b"
    r"(?! (?:de|du|des|pour)\b| d’| [A-ZÀ-Ý])",
    re.IGNORECASE,
)
"""What many bodies’ organs are called: "le Conseil des gouverneurs"."""
_NAMED = re.compile(r"(?<=[\w’,)] )(?:[dl]’)?[A-ZÀ-Ý][\w’-]+|[A-Z]{3,}|[dlDL]’[A-ZÀ-Ý]|«")
_INDEFINITE = re.compile(r"(?:une?|des|certaine?s|plusieurs) ", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-ZÀ-Ý]")
_SEAT_OF = re.compile(r"\bsiège (?:de (?:la |l’)|du )(?P<head>[A-ZÀ-Ý][a-zà-ÿ]+)")
_ITS_OWN = re.compile(r"\b(?:sa|son|ses|leurs?)\b")
"""What is somebody’s whom a step alone need not name."""
_LEAST = 3
"""So many words with a meaning must a question have that names nothing."""
_LATTER = re.compile(r"(?:Ce dernier|Cette dernière|Ces derni|Celui-ci|Celle-ci|Ceux-ci)")
_FAR = 200
"""So many letters may lie between a sentence and the one that names whom it means."""
_STATED = frozenset({FactKind.DATE, FactKind.PLACE, FactKind.QUANTITY})


def is_dangling(one: Found, house: House | None) -> bool:
    """Tell whether something in a fact's questions cannot be told from others of its kind."""
    if isinstance(one, Single) and one.kind is FactKind.ACRONYM:
        return False
    if isinstance(one, Single) and (_is_told_far_off(one) or _is_seat_of_another(one, house)):
        return True
    if _is_loosely_told(one):
        return True
    texts = list(_list_texts(one))
    named = bool(one.lead) or (house is not None and house.is_named_in(texts[0]))
    if isinstance(one, Single) and _has_bare_subject(one, named=named):
        return True
    if not one.lead and _says_little(texts[0]):
        return True
    return any(
        _dangles(
            text,
            named=named or (house is not None and house.is_named_in(text)),
            read=is_whole(one),
        )
        for text in texts
    )


def _is_loosely_told(one: Found) -> bool:
    """Tell whether a step has something that another sentence names."""
    return isinstance(one, Ordering) and any(_ITS_OWN.search(step) for step in one.steps)


def _is_seat_of_another(one: Single, house: House | None) -> bool:
    """Tell whether the seat of an organisation is asked for that a text only mentions."""
    seat = _SEAT_OF.search(one.wording.question) if one.kind is FactKind.PLACE else None
    other = seat is not None and class_of(seat["head"]) is ORGANISATION
    return other and house is not None and not house.is_named_in(one.wording.question)


def keep_standing(found: Iterable[Found], houses: Mapping[str, House]) -> Iterator[Found]:
    """Keep the facts whose questions stand alone; ``houses`` tells whom a document is about."""
    for one in found:
        if not is_dangling(one, houses.get(one.sources[0].document)):
            yield _leave_out(one)


def _leave_out(one: Found) -> Found:
    """Leave out wrong options that take up what other sentences say: "s’expliquer devant elle"."""
    if isinstance(one, Single):
        return replace(one, siblings=tuple(x for x in one.siblings if not takes_up(x)))
    if isinstance(one, Listing):
        return replace(one, outsiders=tuple(x for x in one.outsiders if not takes_up(x)))
    return one


def _is_told_far_off(one: Single) -> bool:
    """Tell whether whom a sentence means is told in another paragraph, or by no quoted one."""
    if one.sources and _LATTER.match(one.sources[0].quote):
        return True
    return any(
        second.start - first.end > _FAR
        for first, second in pairwise(one.sources)
        if first.document == second.document
    )


def _list_texts(one: Found) -> Iterator[str]:
    """Go through what a learner reads, the question first."""
    if isinstance(one, Single):
        yield one.wording.question
        yield one.wording.gapped.replace(GAP, one.answer) if one.wording.gapped else ""
        if one.answer_kind in {AnswerKind.PHRASE, AnswerKind.NAME} and one.answer[:1].islower():
            yield f"{one.wording.question} {one.answer}" if _is_deed(one.answer) else ""
    elif isinstance(one, Listing):
        yield one.question
        yield from (f"{one.question} {text}" for text in one.answers if _is_deed(text))
    elif isinstance(one, Matching):
        yield one.instruction
        yield from (text for pair in one.pairs for text in pair)
    else:
        yield one.instruction
        yield from one.steps


def _is_deed(answer: str) -> bool:
    """Tell whether an answer is what somebody does, and no name."""
    return not answer.startswith(("le ", "la ", "l’", "les ", "un ", "une "))


def _dangles(text: str, *, named: bool, read: bool) -> bool:
    """``read``: whether it was found before that its common nouns need no other sentence."""
    if takes_up(text) or _SHORTENED.search(text):
        return True
    definite = list(DEFINITE.finditer(text))
    if not read and any(_is_a_thing(match, text) for match in definite):
        return True
    return any(_is_loose(match, text, named=named) for match in definite)


def _is_loose(match: re.Match[str], text: str, *, named: bool) -> bool:
    """Tell whether a definite phrase is but a kind: "le Conseil", "le dossier", "les membres"."""
    head = match["head"]
    if (
        not _may_be_loose(head)
        or _SEABED.match(match.group().lower())
        or (is_identified(text, match.end()) and not _GENERAL.match(text, match.end()))
    ):
        return False
    kind = class_of(head.lower())
    a_thing = kind in _COMMON or (kind is None and head.lower() in THINGS)
    return (a_thing and head[:1].islower()) or not named


def _is_a_thing(match: re.Match[str], text: str) -> bool:
    """Tell whether a phrase is one countable thing with nothing behind it: "versa le logiciel"."""
    word, end = match["head"], match.end()
    counted = word.islower() and nouns().get(word, ("", "p"))[1] == "s" and class_of(word) is None
    if (
        not counted
        or match.group().lower().startswith("chaque")
        or word in KNOWN | MEMBERS
        or ABSTRACT.search(word)
    ):
        return False
    alone = WORD.match(text, end)
    told = alone is not None and is_adjective(alone["word"])
    language = read_world().knows(LANGUAGE.name, match.group().strip())
    return not told and not language and not is_identified(text, end)


def _may_be_loose(head: str) -> bool:
    word = head.lower()
    body = class_of(singular(word))
    several = body not in _COMMON and body is not None
    return singular(word) in MEMBERS or word in THINGS or class_of(word) is not None or several


def _has_bare_subject(one: Single, *, named: bool) -> bool:
    if (one.kind is FactKind.QUANTITY or not named) and _names_no_subject(one):
        return True
    return one.kind in _STATED and _is_bare(one.subject, named=named)


def _names_no_subject(one: Single) -> bool:
    """Tell whether what is placed, or what a sentence kept whole speaks of, has no name."""
    if one.kind is FactKind.QUANTITY:
        return _INDEFINITE.match(one.subject) is not None and not _CAPITAL.search(one.subject)
    if is_whole(one):
        place = find_verb(one.wording.gapped)
        return place is not None and not _CAPITAL.search(one.wording.gapped, 1, place[0])
    return one.kind is FactKind.PLACE and not _CAPITAL.search(one.subject)


def _is_bare(subject: str, *, named: bool) -> bool:
    """Tell whether a subject is a common noun by itself: "l’enregistrement vaut"."""
    match = DEFINITE.match(subject)
    if match is None or match["head"][:1].isupper() or is_identified(subject, match.end()):
        return False
    alone = match.end() == len(subject) or subject.startswith("chaque ")
    return alone and not named and not read_world().knows(LANGUAGE.name, subject)


def _says_little(question: str) -> bool:
    """Tell whether a question names nothing and says next to nothing: "Qui est élu ?"."""
    if _NAMED.search(question) or GAP in question:
        return False
    plain = _COUNT.sub(" ", question)
    return len(find_stems(plain) - _ASKING) < _LEAST
