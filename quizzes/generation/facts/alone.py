"""Sentences that lean on no other: what a question may keep whole."""

from __future__ import annotations

import re

from courses.sources.records import BlockKind
from quizzes.generation.analysis.anaphors import VAGUE
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.identified import is_loose
from quizzes.generation.french.dictionary import adjectives, nouns
from quizzes.generation.french.verbs import infinitives, is_only_verb

_SHORTEST, _LONGEST = 8, 34
_PRONOUN = re.compile(
    r"(?<![\w-])(?:ils?|elles?|lui|leurs?|on|son|sa|ses|y|ce|c’|cela)(?!\w)|-(?:ci|là|ils?|elles?)\b|"
    r"\bl’(?:a|ont|avait|avaient|eut|aide|accueille|oblige|autorise|invite|unit)\b",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"^(?:Toutefois|Cependant|Mais|Or|Puis|Ensuite|Ainsi|Quant|Aussi|Parmi|Après|Avant|Outre|Tout|"
    r"Tous|Toutes|Deux|Trois|Quatre|Plusieurs|Certains|D’autres|Un autre|Une autre|"
    r"(?:Le|La|Les) (?:plus|suivante?s?|nouve\w+))\b|"
    r"\b(?:même|autres?|alors|aussi|également|ensuite|encore|déjà|enfin|pourtant|donc|désormais|"
    r"(?:par|en) conséquent\w*|dès lors|de ce fait|en effet|par ailleurs|de même|en outre|"
    r"en revanche|à ce titre|toutefois|cependant|néanmoins|d’ailleurs|"
    r"plus t(?:ôt|ard)|toujours|actuel\w*|suivit|suivirent|suit|commence|commença|remonte|date|"
    r"(?:en |ses |leurs )?fonctions?|en poste|ce poste|le poste|titulaires?|aujourd’hui)\b|"
    r"[;:!?\[]|\.\.\.|…|,,|\b[Uu]ne? [\w-]+ plus [a-zà-ÿ]+\b"
)
"""Words that go on from a sentence before, that need an office, or that part two thoughts."""
_NAMED = re.compile(r"(?<!^)(?<!^En )\b(?!États?\b)[A-ZÀ-Ý][a-zà-ÿ]{2,}|\b[A-ZÀ-Ý]{3,}\b")
_OBJECT = frozenset({"le", "la", "les", "l'", "en"})
_CLITIC = re.compile(r"\b(?:le|la|les) (?P<next>[a-zà-ÿ]+)\b")
"""An article, or a pronoun before a verb: "une convention la transforme"."""
_ORDINAL = re.compile(
    r"^(?:Le|La|Les) (?:premi\w+|derni\w+|seconde?s?|\w+ième)"
    r"(?:,| (?:s’|se |n’|ne )| (?P<next>[a-zà-ÿ]+))"
)
_OWN = re.compile(
    r"\b(?:ouvr|ferm)\w+ ses portes\b|"
    r"\b(?:commen|entam|cess|repr|achev|termin|débu)\w* (?:\w+ment )?(?:ses|leurs) "
    r"(?:travaux|activités|opérations)\b|"
    r"\b(?:accord|publi|tin|ten|émi|célébr|lanc|inaugur|adopt)\w* (?:son|sa|ses) "
    r"(?:premi|réunion|session|séance|assemblée|congrès|siège)\w*"
)
"""What the subject of a verb does with its own: "accorda son premier prêt", "ouvrit ses portes"."""


def read_alone(statement: Statement) -> str:
    """Read a sentence, or its part before a semicolon, if it leans on no other; else nothing.

    What stood for the body that the text is about may have been put by its name.
    """
    text = statement.text.split(" ; ")[0].removesuffix(".") + "."
    prose = statement.block_kind is BlockKind.PARAGRAPH and not statement.term
    if not prose or not _is_told_so(statement):
        return ""
    if not _SHORTEST <= len(text.split()) <= _LONGEST or leans(text) or has_object(statement):
        return ""
    return text if names(text) and not is_loose(text, statement.sentence) else ""


def leans(text: str) -> bool:
    """Tell whether words of a text take up what another sentence says."""
    if any(one.search(_OWN.sub("", text)) for one in (_PRONOUN, _LEANING, VAGUE)):
        return True
    if any(_is_verb(match["next"]) for match in _CLITIC.finditer(text)):
        return True
    ordinal = _ORDINAL.match(text)
    behind = ordinal["next"] if ordinal else ""
    return ordinal is not None and (behind is None or _is_verb(behind))


def _is_verb(word: str) -> bool:
    infinitive = word in infinitives() and word not in nouns() and word not in adjectives()
    return word == "est" or infinitive or is_only_verb(word)


def has_object(statement: Statement) -> bool:
    """Tell whether the language model sees a pronoun before a verb: "en décida la création"."""
    return any(
        token.pos == "PRON" and token.text.lower().replace("’", "'") in _OBJECT
        for token in statement.parse.tokens
    )


def names(text: str) -> bool:
    """Tell whether a text names somebody or something."""
    return _NAMED.search(text) is not None


def _is_told_so(statement: Statement) -> bool:
    """Tell whether a sentence needs no antecedent, or none but the body that speaks."""
    antecedent, speaker = statement.antecedent, statement.speaker
    return antecedent is None or (speaker is not None and antecedent.text == speaker.text)
