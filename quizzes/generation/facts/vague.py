"""Facts that name nobody, say nothing, or have lost a part of their sentence."""

from __future__ import annotations

import re

from quizzes.generation.facts.records import AnswerKind, Found, Listing, Single
from quizzes.generation.french.classes import PACT, TEXT
from quizzes.generation.french.dictionary import adjectives
from quizzes.generation.french.typography import GAP
from quizzes.generation.french.verbs import participles, plural_forms, singular_forms
from quizzes.generation.records import FactKind

_HOLDER = re.compile(
    r"\b(?:le dernier|la dernière|l’une?|le premier|la première) d(?:’entre )?(?:’|e )?eux\b|"
    r"\b(?:les?|la|l’|premiers?|première) titulaires?\b",
    re.IGNORECASE,
)
"""Somebody or something that only the sentence before names."""
_BARE = re.compile(
    r"^(?:le |la |les |l’)(?:(?:premi|derni)(?:er|ère)s? |nouve(?:au|aux|lle|lles) |grande?s? )*"
    r"(?P<head>montant|texte|nom|négociations?|institution|services?|défi|solde|chiffre|document|"
    r"total|taux|instrument|mécanisme|dispositif|système|processus)"
    r"(?: [a-zà-ÿ]+(?:é|ée|és|ées|al|ale|el|elle|if|ive))?$",
    re.IGNORECASE,
)
"""A subject that is but a kind of thing: "le montant cumulé", "les négociations"."""
_PRAISE = re.compile(
    r"\bplace (?:à part|singulière|particulière|centrale|unique|de choix)\b|"
    r"\b(?:pierre angulaire|clé de voûte|cheville ouvrière|fer de lance|bras armé|"
    r"chef d’orchestre|colonne vertébrale|(?:étape|avancée) (?:majeure|importante|décisive)|"
    r"pos\w+ les (?:bases|fondements) d|ouv\w+ la voie|"
    r"rôle (?:clé|central|majeur|important|essentiel|de premier plan))\b"
)
"""What is said of any text or body that matters."""
_TERM_OF_ANOTHER = re.compile(
    r"^Pour combien d’années .*\b(?:dirig|présid|administr|compos|gér|assist)ée?s?\b"
)
"""A term of office asked of the body that its holder leads."""
_LOST = re.compile(r", (?:le |la |les |l’|une? |des )")
_JOINED = re.compile(r" (?:et|ou|ainsi que|comme) ")
_ALSO = re.compile(r" (?:et|ou|mais), ")
_TWICE = re.compile(
    r"\b(?:adopté|signé|conclu|créé|établi|fondé)e?s? .*\bet (?:est )?entrée?s? en\b"
)
_DATED_TEXT = re.compile(r", (?:signé|adopté|conclu|approuvé|ouvert)e?s?\b[^,;]*\b(?:1\d|20)\d\d\b")
_ONCE = re.compile(
    r"^(?:crée|créent|marque|marquent|fonde|fondent|inaugure|institue|instituent|met fin|"
    r"ouvre|abolit|consacre)\b"
)
"""What a text did on its day, told in the present: "signée en 1990, crée les institutions"."""


_OF_ITS_TEXT = re.compile(
    r"\b(?:le |la |l’|du |au )(?:système|dispositif|mécanisme|processus|réseau|régime)"
    r"(?=\s*[,?.]|\s+(?:en|le) (?:\d|_)|$)"
)
"""A thing by its kind alone, which another sentence names: "a quitté le système"."""
_NOBODYS = re.compile(
    r"^Des (?:représentations?|bureaux|antennes|délégations|agences|succursales|sections|filiales) "
    r"(?:existent|sont|se trouvent|ont été)\b"
)
"""Offices that are nobody’s."""
_BY_NUMBER = re.compile(
    r"\b(?:règlement|directive|décision)(?: d[e’] ?\w+)?(?: \([A-Z]+\))?(?: n[°o])? \d+/\d+\b"
    r"(?! (?:sur|relati\w+|concernant|portant|établissant|instituant)\b)"
)
"""A text whose number does not tell of what it treats."""

_BY_YEAR = re.compile(r"\b(?:conventions?|accords?|traités?|protocoles?) de (?:1[89]|20)\d\d\b")
"""A treaty by its kind and year, of which there are many."""


_OWN_DOINGS = re.compile(
    r"\b(?:repris|cessé|poursuivi|suspendu|reprend|reprennent|cesse|cessent|poursuit|suspend)"
    r" (?:ses|leurs) (?:activités|opérations|missions)\b(?! d)"
)
"""Doings that the sentence before tells of: "a repris ses activités"."""
_UNANCHORED = re.compile(
    r"\b(?:était|étaient|avait|avaient|\w+ai(?:en)?t)\b.*\bdepuis (?:(?:1\d|20)\d\d|_____)"
)
"""What had been so since a year at a time that is not told."""
_TWO_PASTS = re.compile(
    r"(?:\b(?:a|ont|est|sont)(?:-t-|-)?(?:ils?|elles?|on)? (?:été )?\w+(?:é|i|u|s|t)e?s?\b.*"
    r"\b(?:fut|furent|devint|devinrent|eut|eurent|\w{3,}èrent|prit|mit|vint|fit)\b)"
)
"""The past of speech beside the past of books, once a sentence is put as a question."""
_OF_BOOKS = re.compile(
    r"\b\w{3,}a-t-(?:il|elle)\b|\b\w{2,}(?:èrent|irent|urent|inrent)-(?:ils|elles)\b|"
    r"\b(?:fut|furent|devint|devinrent|eut|eurent|prit|vint|naquit)\b"
)
"""The past of books, which nobody asks in."""
_SINCE_DONE = re.compile(
    r"^Depuis quelle année .*\b(?:a|ont)(?:-t)?-(?:ils?|elles?) (?!été\b)\w+(?:é|i|u|s|t)e?s?\b"
)
"""What was done once: it did not last."""
_FOLLOWED = re.compile(r"\b(?:a|ont)(?:-t-(?:il|elle)|-(?:ils|elles))? été suivie?s? (?:par|de|d’)")
"""What was followed by something else, which is what happened then."""
_ONE_OF = re.compile(r"\b(?:fait|font|faisant|faisaient|faisait) partie des \w+ ")
"""What is one of several does not have them."""
_PART_OF_NUMBER = re.compile(rf"{GAP} (?:mille|cents?)\b")
_OPEN_APPOSITION = re.compile(r"^[^,]+, [^,]+$")
"""A subject with an apposition that no comma ends."""
_PARTED = re.compile(
    r"\b(?:a|ont|est|sont)(?:-t)?-(?:ils?|elles?) [^,]+, (?:l[ae] |l’|les |une? )[^,]+$"
)
"""An object that a comma parts from its verb: a date stood before it."""
_ONCE_CALLED = re.compile(r"^(?:le |la |l’)«")
"""A name in quotation marks: one that is spoken of, or was used once."""
_DISPLACED = re.compile(
    r"^[Dd]e combien d.*\b\w+(?:és|ées|us|ues)\b.*-(?:t-)?(?:ils?|elles?)\b.* "
    r"(?:sur|par|dans|en|pour|auprès|lors)\b"
)
"""A complement that was parted from its participle: "de crimes perpétrés connaît-il sur le sol"."""
_START = re.compile(r"\ble point de départ\b(?! d)")
_DATED_BESIDE = (
    r"\b(?:[Aa]près |[Ss]uite (?:à |au )|[Àà] la suite (?:d[eu]s? |d’)|[Dd]epuis |[Aa]vant )"
    r"(?:l[aes] |l’|une? |s[ao]n? |ses )?[a-zà-ÿ][^;.:()]*\b{year}\b(?=,)"
)
"""A year of what came before or after: "Après le naufrage de 1983, l’Assemblée adopta"."""
_THAT = re.compile(
    r"\b(?:jug|estim|consid|affirm|déclar|établ|montr|prév|dispos|précis|exig|demand|veu|rappel|"
    r"reconn|décid|admet|soulign)\w* qu(?:e |’)(?P<clause>[^,.?;:]+)"
)
"""What somebody says, holds or wants, in a clause of its own."""
_FINITE = re.compile(r"\b\w+(?:ai(?:en)?t|èrent|urent|irent|ra|ront)\b")
_CHIEF = re.compile(r"^(?:[Qq]ui|_____) (?:dirig|présid|command|conduis|occup|men)e?ait\b")
"""Who led something at a time that the question does not tell."""
_ON_ITS_DAY = re.compile(
    r"^(?:En|Dès|Depuis|Fin|Début|Le \d+\w* \w+|Depuis le \d+\w* \w+|Depuis \w+) (?:1\d|20)\d\d\b"
)
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_PAST = re.compile(r"\b(?:a|ont|avaient|avait|fut|furent|été|était|étaient)\b")


_HIM = re.compile(r"\b(?:[Ll]ui|[Ee]ux) [a-zà-ÿ]+-(?:t-)?(?:il|elle)s?\b|^(?:Lui|Eux) ")
"""A subject that is somebody named before: "Lui nomme le directeur"."""
_SUCH = re.compile(r"\b[Cc]ombien d(?:e |’)(?:choses|points|raisons|façons|éléments|questions)\b")
"""How many of what, nobody can tell: "combien de choses promet-il"."""


_OF_NEW_ONES = re.compile(
    rf"(?:[Cc]ombien d(?:e |’)|{GAP} )(?:\w+ (?:nouve\w+|principa\w+|différente?s)\b|"
    r"(?:nouve\w+|principa\w+|grande?s|autres) )"
)
"""Things that are counted before they are named: "deux garanties nouvelles"."""
_BEING_OF = re.compile(r"^De combien .*\b(?:est|sont|était)-(?:ils?|elles?)\b ?\?$")
"""An amount that something is: nobody asks so."""
_PARTED_NAME = re.compile(r"\b(?:de l’|du |de la |d’)[A-Z]{3,} (?P<word>[a-zà-ÿ]+)\b")
"""An owner put into a name: "le Comité juridique de l’OEA interaméricain"."""
_ADJECTIVE = re.compile(r"(?:(?:ain|ien)n?e?|[ai]que|aire|al|ale|ive?)$")
_MANDATE = re.compile(r"^le mandat d.* (?:à|par|pour|sur|dans) ")
"""Whose mandate it is, read too far: "de la Commission à l’issue d’un appel"."""
_OF_ITSELF = re.compile(
    r"\b(?:Agence|Banque|Centre|Institut|Office|Organisation|Union) (?:d[eu] |de la |de l’)"
    r"(?P<sign>[A-Z]{3,})\b"
)
"""A body said to be its own: "le Centre du CIRDI" is the CIRDI."""
_TERM_BEFORE = re.compile(r"\bans(?: non)? renouvelables? (?:à la majorité|sur proposition)\b")
"""A way to choose that was parted from its verb: "pour cinq ans renouvelables à la majorité"."""


_LOOSE = (
    *(_TERM_BEFORE,),
    *(_HIM, _SUCH),
    *(_HOLDER, _OF_ITS_TEXT, _NOBODYS, _BY_NUMBER, _BY_YEAR, _OWN_DOINGS),
    *(_UNANCHORED, _TWO_PASTS, _START, _DISPLACED),
)


def is_vague(one: Found) -> bool:
    """Tell whether a fact leaves open whom or what it is about, or would hold of others too."""
    if isinstance(one, Listing):
        return any(is_unfinished(answer) for answer in one.answers)
    return isinstance(one, Single) and (
        _names_nobody(one)
        or _is_broken(one)
        or _is_told_as_if_today(one)
        or _is_of_another_day(one)
    )


def _names_nobody(one: Single) -> bool:
    asked, told = one.wording.question, one.wording.gapped
    bare = _BARE.match(one.subject.strip())
    if one.kind is FactKind.QUANTITY and any(
        wrong.match(one.subject) for wrong in (_ONCE_CALLED, _MANDATE)
    ):
        return True
    if _CHIEF.match(asked) and not _YEAR.search(asked):
        return True
    if any(_is_misnamed(text) or _OF_NEW_ONES.search(text) for text in (asked, told)):
        return True
    oddly = any(odd.search(asked) for odd in (_BEING_OF, _FOLLOWED, _SINCE_DONE))
    if oddly or _PART_OF_NUMBER.search(told) or (_OF_BOOKS.search(asked) and GAP not in asked):
        return True
    if one.kind is FactKind.QUANTITY and _ONE_OF.search(one.sources[-1].quote):
        return True
    return bool(bare or _PRAISE.search(asked)) or any(
        loose.search(text) for loose in _LOOSE for text in (asked, told)
    )


def _is_misnamed(text: str) -> bool:
    """Tell whether an owner stands within a name, or is the very body that it would own."""
    if any(match.group()[0] == match["sign"][0] for match in _OF_ITSELF.finditer(text)):
        return True
    words = (match["word"] for match in _PARTED_NAME.finditer(text))
    verbs = participles() | singular_forms().keys()
    return any(
        (word in adjectives() or _ADJECTIVE.search(word)) and word not in verbs for word in words
    )


def _is_broken(one: Single) -> bool:
    """Tell whether a deed has lost the end of its list, or a question asks beside the point."""
    asked = one.wording.question
    deed = one.relation if one.answer_kind is AnswerKind.NAME else one.answer
    phrase = one.answer_kind in {AnswerKind.NAME, AnswerKind.PHRASE}
    if phrase and is_unfinished(deed):
        return True
    if any(_breaks_off(text) for text in (asked, one.wording.gapped)):
        return True
    dated = one.kind is FactKind.DATE and GAP not in asked
    if dated and (_OPEN_APPOSITION.match(one.subject) or _PARTED.search(asked)):
        return True
    return bool(_TERM_OF_ANOTHER.match(asked) or _TWICE.search(one.relation))


def is_unfinished(deed: str) -> bool:
    """Tell whether a list of two breaks off: "élire les juges, le Commissaire"."""
    *_, rest = _LOST.split(deed)
    ended = rest == deed or _JOINED.search(rest) or _ALSO.search(deed)
    return not ended and deed[:1].islower()


def _is_told_as_if_today(one: Single) -> bool:
    """Tell whether a text or an event is said to do now what it did on its day."""
    asked = one.wording.question
    dated = any(_ON_ITS_DAY.match(source.quote) for source in one.sources)
    if dated and one.kind is FactKind.QUANTITY and not (_YEAR.search(asked) or _PAST.search(asked)):
        return True
    if one.group not in {TEXT.name, PACT.name} or not _ONCE.match(one.relation):
        return False
    return any(_DATED_TEXT.search(source.quote) for source in one.sources)


def _breaks_off(text: str) -> bool:
    """Tell whether what is said "that" has lost its verb: "a jugé que son programme."."""
    said = [match["clause"].strip() for match in _THAT.finditer(text)]
    verbs = {*singular_forms(), *plural_forms(), "a", "ont", "est", "sont", "fut", "soit", "soient"}
    return any(verbs.isdisjoint(clause.split()) and not _FINITE.search(clause) for clause in said)


def _is_of_another_day(one: Single) -> bool:
    """Tell whether the year that is asked for is that of what came before or after."""
    if one.kind is not FactKind.DATE or not _YEAR.fullmatch(one.answer):
        return False
    beside = re.compile(_DATED_BESIDE.format(year=one.answer))
    return any(
        beside.search(source.quote) and source.quote.count(one.answer) == 1
        for source in one.sources
    )
