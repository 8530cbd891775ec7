"""Acts read clause by clause: who says what, each provision apart, its words as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from courses.sources.records import BlockKind
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.analysis.topics import find_topic
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.typography import level, polish
from quizzes.generation.french.verbs import infinitives, present_participles, singular_forms
from quizzes.generation.french.words import lower_article
from quizzes.generation.records import QuotedSpan

_BODY = re.compile(r"^(?P<body>(?:L’|Le |La |Les )[A-ZÀ-Ý][\w’ -]+?)(?: \([A-Z]+\))?,$")
_WORLD_ORGANS = ("Assemblée générale", "Conseil de sécurité", "Conseil économique et social")
_WORLD_SIGNS = re.compile(r"\b[AES]/(?:RES|\d\d|C\.\d)/|\bundocs\.org\b")
"""How the United Nations number their acts: what has such numbers is one of theirs."""
_SPEAKING_LIST = """
adopter affirmer appeler approuver autoriser charger condamner considérer constater convenir
demander déplorer encourager engager estimer exhorter exprimer féliciter insister inviter juger
noter prendre prier rappeler réaffirmer recommander reconnaître regretter remercier saluer
souhaiter souligner
"""
_ADVERBS = r"(?: (?:également|aussi|en outre|de nouveau|à nouveau|avec \w+|instamment|vivement))*"
_STATES = r"Consciente?|Préoccupée?|Convaincue?|Soucieu(?:x|se)|Résolue?|Alarmée?"
_OPENING = re.compile(
    rf"^(?:\d+\. )?(?P<clitic>Se |S’)?(?P<verb>{_STATES}|[\w-]+)(?P<note> note)?{_ADVERBS} (?=\w)",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b[Ll]a présente (?P<noun>résolution|décision|déclaration|recommandation)\b")
_PARTIES = re.compile(r"\bentre (.+? et .+)$")
_BOTH = re.compile(r"\bles deux (?:organisations|institutions|entités|parties)\b")
_PARENTHESIS = re.compile(r" ?\([^()]*\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")
_ASIDE = re.compile(
    r",? (?:selon qu’il (?:convient|conviendra)|s’il y a lieu|le cas échéant|sur demande|"
    r"dans les limites de (?:leurs?|son) mandats?(?: respectifs?)?|"
    r"(?:et )?dans le cadre de (?:leurs?|son) mandats?(?: respectifs?)?|"
    r"dans le respect de (?:leurs?|son) mandats?(?: respectifs?)?(?=[,;.]|$)|"
    r"à cet égard|dans ce contexte|en outre|également|aussi)(?=[ ,;.]|$)(?:,(?= [a-zà-ÿ]))?"
)


@dataclass(frozen=True, slots=True)
class Act:
    """A text that a body adopts, and what it is about: "la coopération entre A et B"."""

    body: Phrase
    noun: str
    """What the act calls itself: "résolution"; empty where it does not."""
    topic: str
    document: str

    @property
    def about(self) -> str:
        """Where its body says it: "dans sa résolution sur la pêche, "; or nothing."""
        return f"dans sa {self.noun} sur {self.topic}, " if self.noun and self.topic else ""


@dataclass(frozen=True, slots=True)
class Provision:
    """One thing that a body says in an act: "invite" and what follows, asides left out."""

    act: Act
    verb: str
    """Finite, with its clitic: "invite", "se félicite", "prend note", "est consciente"."""
    text: str
    """What follows the verb."""
    before: str
    """What the same clause has said before."""
    source: QuotedSpan
    statement: Statement


def read_provisions(statements: Sequence[Statement]) -> tuple[Provision, ...]:
    """Read the clauses of every act whose body is known, in reading order."""
    return tuple(
        provision
        for _, group in groupby(statements, key=lambda s: s.sentence.document.name)
        for provision in _read_document(list(group))
    )


def _read_document(statements: Sequence[Statement]) -> Iterator[Provision]:
    act: Act | None = None
    for statement in statements:
        match = _BODY.match(statement.sentence.text.strip())
        if match and statement.block_kind is not BlockKind.CLAUSE:
            act = _read_act(match["body"], statement)
        elif act and is_clause(statement):
            yield from _read_clause(statement, act)


def is_clause(statement: Statement) -> bool:
    """Tell whether a block may be a clause; a reader may take a numbered one for a list item."""
    numbered = statement.sentence.block.label.rstrip(".)").isdigit()
    listed = statement.block_kind is BlockKind.LIST_ITEM and numbered
    return statement.block_kind is BlockKind.CLAUSE or listed


def _read_act(body: str, statement: Statement) -> Act:
    document = statement.sentence.document
    called = _CALLED.search(level(document.text))
    return Act(
        body=_name_body(body, statement),
        noun=called["noun"] if called else "",
        topic=find_topic(document, statement.sentence.block),
        document=document.name,
    )


def _name_body(name: str, statement: Statement) -> Phrase:
    """Say whose body it is, by the issuer, or where only the United Nations number like this."""
    phrase = read_phrase(lower_article(name))
    owner = of(statement.speaker.text) if statement.speaker else ""
    if not owner and phrase.bare in _WORLD_ORGANS:
        owner = "des Nations Unies" if _WORLD_SIGNS.search(statement.sentence.document.text) else ""
    if not owner or (statement.speaker and statement.speaker.bare in name):
        return phrase
    return Phrase(f"{phrase.text} {owner}", phrase.gender, phrase.plural)


def _read_clause(statement: Statement, act: Act) -> Iterator[Provision]:
    text = statement.sentence.text
    first = _OPENING.match(text)
    verb = _read_verb(first) if first else ""
    if first is None or not verb:
        return
    joints = [first, *_joint().finditer(text, first.end())]
    ends = [*(joint.start() for joint in joints[1:]), len(text)]
    for joint, end in zip(joints, ends, strict=True):
        if finite := _read_verb(joint):
            yield Provision(
                act=act,
                verb=finite,
                text=_name_both(clean(text[joint.end() : end]), act),
                before=_name_both(clean(text[first.end() : joint.start()]), act),
                source=statement.sentence.quote(_start_of(joint), end),
                statement=statement,
            )


def _start_of(joint: re.Match[str]) -> int:
    return joint.start("verb") if joint["clitic"] is None else joint.start("clitic")


def _name_both(text: str, act: Act) -> str:
    """Name the two parties that an act about their relations calls its two organisations."""
    parties = _PARTIES.search(act.topic)
    return _BOTH.sub(parties[1], text) if parties else text


def clean(text: str) -> str:
    """Leave out brackets, note marks and asides that tell nothing of what is asked."""
    text = _ASIDE.sub("", _PARENTHESIS.sub("", text).rstrip(" ;.,"))
    return polish(text).replace("\u202f", " ").replace("\u00a0", " ").strip(" ,;.")


def _read_verb(match: re.Match[str]) -> str:
    """Make the verb finite: "Rappelant" is "rappelle", "Consciente" is "est consciente"."""
    word = match["verb"].lower()
    if re.fullmatch(_STATES, word, re.IGNORECASE):
        return f"est {word}"
    verb = present_participles().get(word) or singular_forms().get(word)
    if verb is None:
        return ""
    clitic = (match["clitic"] or "").lower()
    return f"{clitic}{verb.singular}{match['note'] or ''}"


@cache
def _joint() -> re.Pattern[str]:
    """Find where a clause goes on to another thing that its body says."""
    known = [infinitives()[word] for word in _SPEAKING_LIST.split() if word in infinitives()]
    forms = sorted({form for verb in known for form in (verb.singular, verb.present_participle)})
    return re.compile(
        r"(?:,? et,?|,)(?: (?:dans ce contexte|à cet égard|en outre|par ailleurs),)? "
        rf"(?P<clitic>se |s’)?(?P<verb>{'|'.join(forms)})\b(?P<note> note)?{_ADVERBS} "
        r"(?=(?:que|les|le|la|au|aux|à|de|du|des|sur|ses|sa|son|une?) |qu’|l’|d’)"
    )
