"""What makes a poor question, or one that is left to those who wrote a blueprint for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.expansions import Expanded
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.agreements import SIGNED
from quizzes.generation.facts.anonymous import is_anonymous
from quizzes.generation.facts.incomplete import is_incomplete
from quizzes.generation.facts.records import AnswerKind, Found, Listing, Matching, Single
from quizzes.generation.facts.vague import is_vague
from quizzes.generation.french.classes import LANGUAGE, ORGAN
from quizzes.generation.french.typography import GAP
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.records import FactKind
from quizzes.generation.wording import find_stems, has_kin

_YEARS = re.compile(r"[\d\s–-]+(?:(?:et|à|ou) [\d\s–-]+)?")
_ABOUT_A_WORD = re.compile(r"\bdésigne une? (?:expression|terme|mot|sigle) ")
_BEGUN = re.compile(
    r"^Depuis quelle année .*?\b"
    r"(?:(?!(?:satis|contre)?fait|sait)\w+ai(?:en)?t|"
    r"(?!peut|veut|vaut)\w+(?:ut|int|urent|irent|inrent|èrent))-(?:t-)?(?:il|elle)s?\b"
)
"""What was done once, or lasted until then, did not go on since: "depuis" asks for what lasts."""
_WHEN = re.compile(r"^(?:Lorsque |Lorsqu’|Quand |Alors qu[e’])")
_LEANING = re.compile(r"(?:de |d’)(?P<verb>[\w-]+(?:er|ir|re|oir))\b")
_OPEN_LIST = re.compile(
    r"\b(?:notamment|par exemple|entre autres|en particulier|y compris|tels? que|telles? que)\b"
    rf"[^;:]*{GAP}(?:, | et | ou )"
)
"""A list that leaves room for more: another answer may be true as well."""
_WORD = re.compile(r"\bdésigne une? (?:expression|terme|mot|sigle) ")
_BEGUN = re.compile(
    r"^Depuis quelle année .*?\b"
    r"(?:(?!(?:satis|contre)?fait|sait)\w+ai(?:en)?t|"
    r"(?!peut|veut|vaut)\w+(?:ut|int|urent|irent|inrent|èrent))-(?:t-)?(?:il|elle)s?\b"
)
"""What was done once, or lasted until then, did not go on since: "depuis" asks for what lasts."""
_WHEN = re.compile(r"^(?:Lorsque |Lorsqu’|Quand |Alors qu[e’])")
_LEANING = re.compile(r"(?:de |d’)(?P<verb>[\w-]+(?:er|ir|re|oir))\b")
_OPEN_LIST = re.compile(
    r"\b(?:notamment|par exemple|entre autres|en particulier|y compris|tels? que|telles? que)\b"
    rf"[^;:]*{GAP}(?:, | et | ou )"
)
"""A list that leaves room for more: another answer may be true as well."""
_OWN_KIND = re.compile(
    r"^L’(?:Organisation|Union|Agence|Alliance|Institution|Association) [a-zà-ÿ]"
)
"""A speaker by its kind alone, or a name that goes on with small letters."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 3
_DEFINED = re.compile(r"\(ci-après\b")
_BESIDE = re.compile(r" avec (?:la |le |l’|les )[A-ZÀ-Ý]")
"""Two names: "la Communauté avec l’Union des ports (UP)"."""
_CITY_WITH_ARTICLE = re.compile(r"Les? [A-ZÀ-Ý]")
"""A city whose article melts with "à": "au Caire" fills no gap that "à" stands before."""
_ANYBODY = re.compile(r"(?:se réuni|siège|tien|compt|compren|comport|publi)")
"""What another body may do as well: "se réunit chaque semestre"."""
_PLACED_BEFORE = re.compile(r"^(?:Sur|En|Au|Aux|À|Dans|Entre) (?!\d)[^,]+, dans quelle ville\b")
"""Where something is, said before it is asked: "Sur mer, dans quelle ville…"."""
_BORN_OF = re.compile(r"\bnée?s? d(?:’|e |u )")
"""What is born of a text is so in no city: the text was signed there."""
_SIGNS = 2
"""So many acronyms of one document are asked about; more are a vocabulary test."""


def keep_sound(found: Sequence[Found], lexicon: Lexicon) -> Iterator[Found]:
    """Keep the facts that make good questions; without a blueprint, what any teacher would ask."""
    signs: Counter[str] = Counter()
    for one in found:
        if _is_poor(one) or (not lexicon.entities and _is_doubtful(one)):
            continue
        if one.kind is FactKind.ACRONYM and not lexicon.entities:
            signs[one.sources[0].document] += 1
            if signs[one.sources[0].document] > _SIGNS:
                continue
        yield one


def _is_poor(one: Found) -> bool:
    if _defines_years(one) or any(_leans(value, one) for value in one.values):
        return True
    if not isinstance(one, Single):
        return False
    asked, told = one.wording.question, one.wording.gapped
    if _is_one_of_many(one):
        return True
    return bool(_ABOUT_A_WORD.search(asked) or _BEGUN.search(asked) or _WHEN.match(told))


def _is_doubtful(one: Found) -> bool:
    if is_vague(one) or is_incomplete(one) or is_anonymous(one):
        return True
    if _is_left_to_blueprints(one):
        return True
    return isinstance(one, Single) and (
        _spells_its_sign(one)
        or _is_of_other_tongue(one)
        or _is_said_in_other_words(one)
        or _is_two_names(one)
        or _is_no_city(one)
    )


def _is_left_to_blueprints(one: Found) -> bool:
    """Tell whether wrong options take somebody who knows the field.

    Which other languages could be meant, which task might be another body's or who the parties of
    an accord are, no text tells; of the organs of one body it tells who does what.
    """
    if one.kind is FactKind.ROLE:
        anybody = isinstance(one, Single) and _ANYBODY.match(one.relation)
        return not isinstance(one, Single) or one.group != ORGAN.name or bool(anybody)
    if isinstance(one, Single) and one.relation == SIGNED:
        return True
    return isinstance(one, Listing) and one.group == LANGUAGE.name


def _is_no_city(one: Single) -> bool:
    """Tell whether a place is a country, or its article melts with "à"."""
    if one.answer_kind is not AnswerKind.CITY:
        return False
    asked = one.wording.question
    if _PLACED_BEFORE.match(asked) or _BORN_OF.search(asked):
        return True
    return bool(_CITY_WITH_ARTICLE.match(one.answer)) or read_world().is_land(one.answer)


def _is_one_of_many(one: Single) -> bool:
    """Tell whether an answer is left out of a list that names examples."""
    counted = one.answer_kind in {AnswerKind.YEAR, AnswerKind.NUMBER}
    return not counted and bool(_OPEN_LIST.search(one.wording.gapped))


def _leans(value: str, one: Found) -> bool:
    """Tell whether an answer keeps words of its sentence: "d’arrêter", "(ci-après…)"."""
    match = _LEANING.match(value)
    asked = one.wording.question if isinstance(one, Single) else ""
    leaning = match is not None and match["verb"] in infinitives()
    return bool(_DEFINED.search(value)) or (leaning and not asked.startswith("De quoi"))


def _defines_years(one: Found) -> bool:
    """Tell whether a year is taken for a term: a chronology looks like a list of definitions."""
    if one.kind is not FactKind.DEFINITION:
        return False
    if isinstance(one, Matching):
        return any(_YEARS.fullmatch(left) for left, _ in one.pairs)
    return isinstance(one, Single) and any(_YEARS.fullmatch(x) for x in (one.subject, one.answer))


def _asks_for_sign(one: Found) -> bool:
    return isinstance(one, Single) and one.answer_kind is AnswerKind.ACRONYM


def _spells_its_sign(one: Single) -> bool:
    """Tell whether the letters that are asked for can be read off the words of the question."""
    return _asks_for_sign(one) and Expanded(one.answer, one.subject, 0, 0).spelt


def _is_of_other_tongue(one: Single) -> bool:
    """Tell whether the words have a sign of their own: IFC is the SFI of those who read French."""
    words = [word for word in _WORD.findall(one.subject) if len(word) > _SHORT]
    return _asks_for_sign(one) and len(words) == len(one.answer) and not _spells_its_sign(one)


def _is_said_in_other_words(one: Single) -> bool:
    """Tell whether a question says all of its answer: a secretariat, led by a secretary."""
    if one.answer_kind not in {AnswerKind.NAME, AnswerKind.PHRASE}:
        return False
    words, asked = find_stems(one.answer), find_stems(one.wording.question)
    return bool(words) and all(word in asked or has_kin(word, asked) for word in words)


def _is_two_names(one: Single) -> bool:
    """Tell whether letters are said to stand for two names, one beside the other."""
    pair = (one.subject, one.answer)
    return one.kind is FactKind.ACRONYM and any(_BESIDE.search(text) for text in pair)
