"""The subject of a clause, and what stands beside it between commas."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quizzes.generation.analysis.anaphors import VAGUE
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.words import (
    ARTICLE,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TOKEN,
    lower_article,
)

_COUNTED = (
    r"[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix|[Dd]ouze|\d+|"
    r"[Pp]lusieurs|[Qq]uelques|[Cc]ertaine?s|(?:De|de|D’|d’) ?(?:nombreux|nombreuses|autres)|"
    r"[Ss]euls les|[Ss]eules les|[Pp]lus de|[Mm]oins de|[Ee]nviron|[Ll]a plupart des|"
    r"[Tt]ous les|[Tt]outes les|[Cc]haque|[Tt]oute?"
)
BEGINNING = re.compile(
    rf"^(?:[Ll]e |[Ll]a |[Ll]es |[Ll]’|[Uu]ne? |[Dd]es |(?:{_COUNTED}) |[A-ZÀ-Ý][\w-]*[A-Z0-9]|"
    r"[A-ZÀ-Ý][\w-]+ (?:et |[a-zà-ÿ]+ |se |s’|[A-ZÀ-Ý]))"
)
"""How a sentence begins that may begin with its subject."""
_OTHERS = re.compile(r"^(?:les|l’|d’|la|le) ?autres? ", re.IGNORECASE)
_COUNT = re.compile(rf"^(?:{_COUNTED}) ")
_RELATIVE = frozenset({"qui", "que", "qu’", "dont", "où"})
_BARE_NAME = re.compile(r"(?:[A-ZÀ-Ý][\w.-]*|et|le|de|du|des|la|l’|d’|les|pour|\d+| )+")
_PARENTHESIS = re.compile(r" ?\((?P<inside>[^()]*)\)")
_DASHES = re.compile(r" [–—] [^–—]+ [–—](?= |$)")
_PART = re.compile(r"(?:[Ll]e |[Ll]a |[Ll]’|[Ll]es |[Uu]ne? |[Dd]es |[A-ZÀ-Ý])")
_JOINED = re.compile(r" et (?:le |la |l’|les |du |par |un |une )?[A-ZÀ-Ý]")
_OPEN = re.compile(r"^(?:[Ll]e |[Ll]a |[Ll]’)?[A-ZÀ-Ý].* (?:pour|sur|contre) (?:l’|la |le |les )")
_MEMBER = r"(?:(?:de )?(?:l’|la |le |les )|des |du )[^,]+?"
_RUNS_ON = re.compile(rf"{_MEMBER}(?:, {_MEMBER})* et {_MEMBER}(?=,|$)")
"""The rest of a name: "l’Organisation … pour l’éducation, la science et la culture"."""
_OWNED = re.compile(r"[\w’ -]+ (?:de|du|des|d’|la|le)$")
_TIGHT = frozenset({"le", "la", "les", "un", "une", "l’"})
_BEFORE_ARTICLE = (
    PREPOSITIONS
    | CONJUNCTIONS
    | {"seuls", "seules", "tous", "toutes", "tout", "toute", ",", "«", "/", "-", "que"}
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject with its asides: "créé en 1967", "qui siège à Vienne", "un organe consultatif"."""

    phrase: Phrase
    asides: tuple[str, ...] = ()


def read_subject(text: str) -> Subject | None:
    """Read what stands before the verb; none where it is no one noun phrase or enumeration."""
    inside = tuple(m["inside"] for m in _PARENTHESIS.finditer(text))
    text = _DASHES.sub("", _PARENTHESIS.sub("", text)).strip()
    head, asides = text, tuple[str, ...]()
    if "," in text and not _is_enumeration(text):
        if not text.endswith(","):
            return None
        head, rest = _part(text.rstrip(","))
        asides = (rest,) if rest else ()
    phrase = _read(head.rstrip(","), several="," in head)
    return Subject(phrase, (*asides, *inside)) if phrase else None


def _part(text: str) -> tuple[str, str]:
    """Part a subject from what stands beside it; a name may run on over commas."""
    head, _, rest = text.partition(", ")
    on = _RUNS_ON.match(rest) if _OPEN.search(head) else None
    if on is None:
        return head, rest
    return f"{head}, {on.group()}", rest[on.end() :].removeprefix(", ")


def _is_enumeration(text: str) -> bool:
    """Tell whether commas part members of one subject: "A, B et C"."""
    *parts, last = text.split(", ")
    two = last.split(" et ")
    return len(two) > 1 and all(_PART.match(part) for part in (*parts, *two))


def _read(text: str, *, several: bool) -> Phrase | None:
    words = [word.lower() for word in TOKEN.findall(text)]
    if not words or words[-1] in DETERMINERS | PREPOSITIONS | CONJUNCTIONS:
        return None
    if (
        text.isdigit()
        or ":" in text
        or _OTHERS.match(text)
        or VAGUE.search(text)
        or _is_crowded(words)
    ):
        return None
    bare = not ARTICLE.match(text) and not _COUNT.match(text)
    if bare and not several and (words[0] in PRONOUNS or not _BARE_NAME.fullmatch(text)):
        return None
    named = text[0].lower() + text[1:] if _COUNT.match(text) else lower_article(text)
    phrase = _agree(read_phrase(named))
    return replace(phrase, plural=True) if several else phrase


def _is_crowded(words: list[str]) -> bool:
    """Tell whether two noun phrases stand side by side: "l’année suivante le président"."""
    end = next((i for i, word in enumerate(words) if word in _RELATIVE), len(words))
    threes = zip(words[:end], words[1:end], [*words[2:end], ""], strict=False)
    return any(
        word in _TIGHT and before not in _BEFORE_ARTICLE and after not in {"plus", "moins"}
        for before, word, after in threes
    )


def _agree(phrase: Phrase) -> Phrase:
    """Two subjects joined by "et" take the plural."""
    joined = _JOINED.search(phrase.text)
    own = joined and _OWNED.match(phrase.text[: joined.start()])
    return replace(phrase, plural=True) if joined and not own and not phrase.plural else phrase
