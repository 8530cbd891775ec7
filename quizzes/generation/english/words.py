"""Little words and kinds of names of English institutional prose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

ANAPHOR = re.compile(
    r"(?<![\w’])(?:it|they|them|themselves|itself|he|she|him|his|her|this|these|those|such|we|us|our"
    r"|ours|you|your|here|there|above|below|former|latter|same|other|others|another|one|also"
    r"|therefore|however|thus|then|so)(?!\w)",
    re.IGNORECASE,
)
"""A word that leans on a sentence before; "its" and "their" may lean on their own."""
OWN = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
DETERMINER = re.compile(r"^(?:the|an?|each|every) ", re.IGNORECASE)
_NAMED = re.compile(
    r"\b[Tt]he (?P<name>[A-Z][\w’-]+(?: (?:(?:of|for|on|and) )?[A-Z][\w’-]+)*)"
    r"(?!’)(?= [a-z(]|[.,;:]|$)"
)
_COMPLEMENT = re.compile(r" (?:of|for|on|in|against|to|at|from|with) ")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: ``name`` groups options, ``noun`` asks for it."""

    name: str
    noun: str


BODY = Kind("body", "body")
OFFICIAL = Kind("official", "official")
INITIATIVE = Kind("initiative", "initiative")
TOOL = Kind("tool", "tool")
_HEADS: Mapping[Kind, str] = {
    BODY: "assembly board bureau college commission committee conference congress council"
    " department directorate division office parliament plenary secretariat tribunal unit court",
    OFFICIAL: "chair chairperson director director-general governor officer president"
    " secretary-general treasurer vice-president rapporteur ombudsman general",
    INITIATIVE: "campaign fund initiative programme program project scheme",
    TOOL: "database domain network platform portal register service system tool",
}
KINDS: Mapping[str, Kind] = {head: kind for kind, heads in _HEADS.items() for head in heads.split()}
_ORGAN_LIST = f"""
{_HEADS[BODY]} {_HEADS[OFFICIAL]}
administration administrative administrators advisory audit auditor consultative data deputy ethics
executive finance financial general governing governors human internal legal management nominations
of operations permanent plenary protection resources scientific secretary standing steering
technical the vice
"""
_ORGAN_WORDS = frozenset(_ORGAN_LIST.split())
"""Words of names that any organisation may give to its bodies: "the Executive Board"."""


def bare(name: str) -> str:
    """Take the determiner off a name."""
    return DETERMINER.sub("", name)


def lower_determiner(name: str) -> str:
    """Write the determiner that a name begins with small, as inside a sentence."""
    match = DETERMINER.match(name)
    return name[: match.end()].lower() + name[match.end() :] if match else name


def head_of(name: str) -> str:
    """Find the head noun: "fund" of "Quality of Service Fund", "court" of "Court of Justice"."""
    words = bare(name).lower().split()
    if words and words[-1] in KINDS:
        return words[-1]
    return _COMPLEMENT.split(bare(name).lower(), maxsplit=1)[0].split(" ")[-1]


def kind_of(name: str) -> Kind | None:
    """Tell which kind of thing a name names, by its head noun."""
    if bare(name).lower().startswith("secretary general"):
        return OFFICIAL
    return KINDS.get(head_of(name))


def list_names(text: str) -> list[str]:
    """List the names that a text gives with "the", where their kind is known, without it."""
    names = [match["name"] for match in _NAMED.finditer(text)]
    return [name for name in names if kind_of(name) and not text_continues(text, name)]


def text_continues(text: str, name: str) -> bool:
    """Tell whether a name goes on behind its capitals: "the Office of the President"."""
    return f"the {name} of " in text or f"The {name} of " in text


def shorten(name: str) -> str:
    """Name a body by its head alone: "Council" of "Council of Administration"."""
    return head_of(name).capitalize()


def is_name(name: str) -> bool:
    """Tell whether a phrase is a proper name: a word behind the determiner has a capital."""
    return any(character.isupper() for character in bare(name))


def is_organ(name: str) -> bool:
    """Tell whether a name is such as any organisation may give to a body of its own."""
    return all(word in _ORGAN_WORDS for word in re.split(r"[ -]", name.lower()))
