"""Predicates made clauses: the verb group, coordinated predicates, the date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.anaphors import dangles
from quizzes.generation.analysis.clauses import Clause, cut_loose
from quizzes.generation.analysis.finding import agrees, is_sure, opens_predicate
from quizzes.generation.french.dates import ADJUNCT, When, read_when
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.verbs import infinitives, participles
from quizzes.generation.french.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS

_GROUP = re.compile(r"(?P<clitic>(?:ne |n’)?(?:se |s’)?)(?P<verb>\w+(?:-\w+)*),?(?: |$)")
_DENIED = re.compile(r"\b(?:aucune?|ni|jamais|nullement|guère)\b", re.IGNORECASE)
_CEASELESS = re.compile(r"ne cess(?:e|ent|ait|aient) d(?:e |’)")
_JOIN = re.compile(
    r"(?P<mark>, (?:et |puis |mais )?|,? et |,? puis )(?P<pronoun>(?:il|elle)s? )?"
    r"(?P<them>les? |la |l’|en |y )?"
)
_OBJECT = re.compile(r"[a-zà-ÿ]+ (?:l’|(?:les?|la|son|sa|ses) )")
_SUBORDINATE = re.compile(
    r"\b(?:qui|que|dont|où|lorsque|quand|si|(?:aux|les|des)quel(?:le)?s|la?e?quelle?|auquel)\b|"
    r"\b(?:qu|lorsqu)’"
)
_ASIDE = re.compile(r", [^,]+, ")
_LATER = re.compile(r"\b(?:avant d|après (?:avoir|être)|pour \w+(?:er|ir|re)\b)")
_AUXILIARIES_LIST = """
est sont était étaient fut furent sera seront a ont avait avaient aura auront eut eurent
"""
_AUXILIARIES = frozenset(_AUXILIARIES_LIST.split())
_MODALS_LIST = """
peut peuvent doit doivent pouvait pouvaient devait devaient pourra pourront devra devront
"""
_MODALS = frozenset(_MODALS_LIST.split())
_INFINITIVE = re.compile(
    r"(?P<group>(?:se |s’)?(?P<verb>[a-zà-ÿ-]+)(?P<passive> \w+ée?s?| \w+(?:is|it|us?|ies?|ues?))?)"
    r"(?: |$)"
)
_ADVERB = re.compile(r"\w+ment|bien|déjà|plus|tous|toutes|très|également|aussi|souvent|toujours")
_ALSO = re.compile(r"^(?:et|ou) (?P<participle>\w+)(?: |$)")
_DANGLING_END = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | {"comme", "plus", "moins"}


def read_predicates(subject: Phrase, predicate: str) -> Iterator[Clause]:
    """Read a predicate that may be several: "dirige A, prépare B et supervise C"."""
    last: Clause | None = None
    for part in _split(subject, predicate):
        clause = _carry_on(part, last) if last else None
        clause = clause or build(subject, part)
        if clause:
            yield clause
        last = clause or last


def build(subject: Phrase, predicate: str) -> Clause | None:
    """Build a clause of a predicate; none where it is denied, cut short or says not of what."""
    match = _GROUP.match(predicate)
    if match is None or _is_denied(match, predicate):
        return None
    rest, tail = _split_group(match["verb"], predicate[match.end() :])
    kept = _keep(tail)
    if kept is None or dangles(f"{match.group()}{rest} {kept}", plural=subject.plural):
        return None
    return Clause(subject, match["clitic"], match["verb"], rest, kept)


def _is_denied(match: re.Match[str], predicate: str) -> bool:
    if match["clitic"].startswith("n"):
        return not _CEASELESS.match(predicate)
    kept = cut_loose(predicate)
    return bool(_DENIED.search(kept)) or "non seulement" in kept


def _keep(tail: str) -> str | None:
    """Cut what only adds; where it stands before the object, take out just what is in commas."""
    kept = cut_loose(tail).strip(" ,")
    if not kept and (aside := _ASIDE.match(f", {tail.strip(' ,')}")):
        kept = cut_loose(f", {tail.strip(' ,')}"[aside.end() :]).strip(" ,")
    if tail.strip(" ,") and not kept:
        return None
    if kept.count("«") != kept.count("»"):
        return None
    return None if kept and kept.split()[-1].lower() in _DANGLING_END else kept


def _split(subject: Phrase, predicate: str) -> Iterator[str]:
    """Split at every verb that surely goes on with the same subject.

    A part whose object is a pronoun ("les transmet") is left out: it does not stand alone. So is
    what ends with a verb behind a mere comma: its subject may be another.
    """
    parts: list[tuple[str, str]] = []
    start, mark, whole = 0, "", True
    for match in _JOIN.finditer(predicate):
        if match.start() <= start or not _goes_on(subject, predicate, start, match):
            continue
        parts.append((mark, predicate[start : match.start()] if whole else ""))
        start, mark, whole = match.end(), match["mark"], not match["them"]
    parts.append((mark, predicate[start:] if whole else ""))
    while parts[-1][0] == ", ":  # "A dirige B, prépare C": no "et" tells that A does both
        del parts[-2:]
        if not parts:
            return
    yield from (part for _, part in parts if part)


def _goes_on(subject: Phrase, predicate: str, start: int, match: re.Match[str]) -> bool:
    said = predicate[start : match.start()]
    after = predicate[match.end() :]
    if said.count("«") != said.count("»") or said.count("(") != said.count(")"):
        return False
    if match["them"]:
        return _takes_up(match["them"], after, subject)
    verb = opens_predicate(after, plural=subject.plural)
    if match["pronoun"]:
        return verb and match["pronoun"].strip() == subject.pronoun
    if _SUBORDINATE.search(said):
        return False
    if said.split(" ", 1)[0] in _AUXILIARIES and _is_participle(after, said):
        return "et" in match["mark"] and said.split(" ")[-1] not in participles()
    return verb


def _takes_up(them: str, after: str, subject: Phrase) -> bool:
    """Tell an object pronoun from an article: "les met" and "la reçoit", but not "la base".

    So too "en conduit les travaux", but not "en place".
    """
    word = after.split(" ", 1)[0]
    if not agrees(word, plural=subject.plural):
        return False
    if them in {"en ", "y "}:
        return is_sure(word) or bool(_OBJECT.match(after))
    return is_sure(word) or (them == "les " and not subject.plural)


def _is_participle(after: str, said: str) -> bool:
    """Tell whether a participle goes on with the auxiliary: "a ouvert A et fermé B"."""
    word, _, rest = after.partition(" ")
    verb, _, behind = said.partition(" ")
    first = _split_group(verb, behind)[0].split(" ")[-1]
    if word not in participles() or not first or not rest:
        return False
    return is_several(word) == is_several(first)


def is_several(participle: str) -> bool:
    """Tell whether a participle stands in the plural: "créés", not "mis"."""
    return participle.endswith("s") and participles()[participle].participle != participle


def _carry_on(part: str, last: Clause) -> Clause | None:
    """Say the auxiliary again before a participle that stands alone."""
    word = part.split(" ", 1)[0]
    if word not in participles() or last.verb not in _AUXILIARIES:
        return None
    been = "été " if last.rest.startswith("été ") else ""
    return build(last.subject, f"{last.clitic}{last.verb} {been}{part}")


def _split_group(verb: str, after: str) -> tuple[str, str]:
    """Part participle or infinitive, which belong to the verb group, from what follows."""
    if verb in _MODALS:
        return _split_infinitive(after)
    if verb not in _AUXILIARIES:
        return "", after
    words = after.split(" ")
    taken = 0
    for index, word in enumerate(words):
        if word.strip(",") in participles() and (word != "fait" or index == 0):
            taken = index + 1
            if word != "été":
                break
        elif not _ADVERB.fullmatch(word):
            break
    also = _ALSO.match(" ".join(words[taken:]))
    if taken and also and also["participle"] in participles() and "," not in words[taken - 1]:
        taken += 2
    return " ".join(words[:taken]).strip(","), " ".join(words[taken:])


def _split_infinitive(after: str) -> tuple[str, str]:
    match = _INFINITIVE.match(after)
    if match is None or match["verb"] not in infinitives():
        return "", after
    group = match["group"]
    participle = (match["passive"] or "").strip()
    if participle and (match["verb"] != "être" or participle not in participles()):
        group = group.removesuffix(match["passive"])
    return group, after[len(group) :].strip()


def date(clause: Clause, when: When | None) -> Clause:
    """Take the one date of a clause out of its tail; two dates stay where they are."""
    found = list(ADJUNCT.finditer(clause.tail))
    if when is not None or len(found) != 1:
        return replace(clause, when=when)
    match = found[0]
    if not _is_adjunct(clause.tail, match):
        return clause
    tail = clause.tail[: match.start()] + clause.tail[match.end() :]
    tail = re.sub(r"\s+(?=,|\s)", "", tail).strip(" ,")
    return replace(clause, tail=re.sub(r",(?=,)", "", tail), when=read_when(match))


def _is_adjunct(tail: str, match: re.Match[str]) -> bool:
    """Tell whether a date belongs to the verb: it is no complement of a noun."""
    preposition = match["preposition"].strip().lower()
    if preposition in {"de", "du", "pour", "au"}:
        return False
    before = tail[: match.start()].rstrip()
    words = re.split(r"[ ’]", before.rstrip("’"))
    bounded = words[-1].lower() in {"jusqu", "avant", "après", "vers", "et", "ou", "entre", "à"}
    follows_participle = bool(before) and words[-1] in participles() and len(words) > 1
    ranges = re.match(r" (?:(?:et|ou|à|au) (?:\d|le \d|en )|jusqu)", tail[match.end() :])
    free = not (bounded or follows_participle or ranges or _SUBORDINATE.search(before))
    free = free and not _LATER.search(before)
    return free and "," not in before
