"""Whether a definite phrase can be told from others of its kind by what stands behind it."""

from __future__ import annotations

import re

from quizzes.generation.analysis.finding import find_verb
from quizzes.generation.analysis.sentences import Sentence
from quizzes.generation.french.classes import PERSON, class_of
from quizzes.generation.french.dictionary import adjectives, nouns
from quizzes.generation.french.nouns import singular
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.verbs import is_only_verb, singular_forms

DEFINITE = re.compile(
    r"\b(?:[Ll]es? |[Ll]a |[Dd]u |[Aa]ux? |[Ll]’|[Cc]haque )"
    rf"(?P<count>(?:{NUMBER}) )?"
    r"(?:(?:premi|derni)(?:er|ère)s? |\w+ièmes? |seconde?s? |grande?s? |petite?s? |même |seule? |"
    r"nouve(?:au|aux|l|lle|lles) |futur?e?s? |anciens? |anciennes? )?"
    r"(?P<head>[^\W\d_][\w-]*)"
)
WORD = re.compile(r" (?P<word>[^\W\d_][\w-]*)")
_TERM = rf"(?:{NUMBER}) (?:ans?|années?|mois|jours?|semaines?|fois)\b"
_IDENTIFIED = re.compile(
    r" (?:(?:et (?:(?:les? |la |l’)\w+ )?)?(?:d’|de |des |du )|l’|aux |"
    rf"pour (?!{_TERM})|contre |sur |entre |relati\w+ |"
    r"qu[ie’] ?|dont |où |chargée?s? |portant |concernant |dite? |nommée?s? |"
    r"[A-ZÀ-Ý«(\d])"
)
_CAPITAL = re.compile(r"^ [A-ZÀ-Ý«(\d]")
_MEMBERS_LIST = """
adhérent administrateur agent délégué expert fonctionnaire juge membre observateur participant
représentant signataire suppléant titulaire
"""
MEMBERS = frozenset(_MEMBERS_LIST.split())
"""People whose body has to be said."""
_THINGS_LIST = """
affaire amendement article avis bâtiment calendrier campagne candidature cession compte
conférence crise cycle date demande différend dossier décision départ enquête enregistrement
exercice fonction formation forum fusion idée immeuble intervalle lancement liste loi législation
mandat mesure mission modèle méthode négociation opération organisme partie personnalité poste
principe procès procédure projet proposition quorum rapport recommandation rencontre requête
retrait règle réforme régime réunion scrutin session site sommet séance texte tiers titre visite
vote édifice élection étape
"""
THINGS = frozenset(_THINGS_LIST.split())
"""Things that need a name or a complement, or several could be meant."""
ABSTRACT = re.compile(r"(?:té|tion|sion|ence|ance|isme|ment|ture|esse|rie|mie|gie|phie|age|ude)$")
"""How nouns end that name what is done or how something is: "la corruption", "la sécurité"."""
_AROUND_LIST = """
administration capitale continent maison région territoire ville zone établissement
"""
_AROUND = frozenset(_AROUND_LIST.split())
"""Where somebody is whom another sentence names."""
_COUNTED_LIST = """
administration bâtiment collection direction département institution monument organisation
"""
_COUNTED = THINGS | frozenset(_COUNTED_LIST.split())
"""Things that there are several of, though their nouns end as those of ideas."""
_NAME = re.compile(
    r"(?:^|[\s’])[A-ZÀ-Ý][\w-]{3,}"
    r"(?P<rest>(?: (?!(?:est|sont|a|ont|fut|qui|que|dont|où|se)\b)[\w’-]+){0,8})"
    r"(?: (?:de|pour|et|sur|à))? ?$"
)
"""A name that goes on up to a place."""
_OF_MANY = re.compile(
    r" (?:générale?|exécuti(?:f|ve)|permanente?|plénière|ordinaire|consultati(?:f|ve))\b"
)
"""Adjectives that tell no body from others: "l’Assemblée générale"."""
_KNOWN_LIST = """
aide air amiante an année appui argent atome avenir basse blé but cadre café cancer carbone cas
charbon ciel cinéma climat commerce cours crime droit eau emploi enfance ensemble environnement
espace est euro exercice faim fin fois football français gaz guerre hausse histoire homme
internet jeunesse jour justice lieu majorité matière mer mise mois moitié monde montant mort
moyen musique nature nom nombre nord objet ouest ozone paix papier part pauvreté personnel peuple
place plan plupart point police presse public pétrole pêche racisme reste riz rôle santé science
sein semaine sida siècle siège soleil sport sud suite tabac temps terre titre torture total
trafic travail unanimité univers vie vote web énergie
"""
KNOWN = frozenset(_KNOWN_LIST.split())
"""Nouns that there is one of, or that are no things to count: they need no name."""


def is_identified(text: str, end: int) -> bool:
    """Tell whether a complement, a clause or a name follows; adjectives alone tell little."""
    rest = text[end:]
    adjective = False
    while (word := WORD.match(rest)) and is_adjective(word["word"]):
        rest, adjective = rest[word.end() :], True
    if _CAPITAL.match(rest):
        return True
    return bool(_IDENTIFIED.match(rest)) or (adjective and _is_title(text, end))


def _is_title(text: str, end: int) -> bool:
    """Tell whether a body has a name of its own with an adjective: "le Tribunal administratif".

    "le directeur général" and "l’assemblée générale" are what many bodies have.
    """
    head = re.search(r"[^\W\d_][\w-]*$", text[:end])
    word = head.group() if head else ""
    if _OF_MANY.match(text[end:]):
        return False
    return word[:1].isupper() and class_of(word.lower()) not in {PERSON, None}


def is_adjective(word: str) -> bool:
    """Tell whether a word can be an adjective and no verb."""
    return word in adjectives() and word not in singular_forms()


def _is_unidentified(match: re.Match[str], text: str) -> bool:
    """Tell whether a phrase is one of many: "les capteurs ont suivi"."""
    word = match["head"]
    known = word in KNOWN or not word.islower() or word not in nouns()
    return not known and not is_identified(text, match.end())


def is_loose(text: str, sentence: Sentence, *, begins_with_verb: bool = False) -> bool:
    """Tell whether something in a text can be told only by who has read what stands before it.

    What stands before the verb must be told by itself; behind it a thing may be one of a kind,
    "l’ozone", if the document has not spoken of it before.
    """
    place = find_verb(text)
    verb = 0 if begins_with_verb else place[0] if place else len(text)
    loose = [one for one in DEFINITE.finditer(text) if _is_unidentified(one, text)]
    loose = [one for one in loose if not _is_in_name(text, one.start())]
    if any(one.start() < verb or one["count"] for one in loose):
        return True
    things = [one["head"] for one in loose if not _is_of_a_kind(one, text)]
    told = _read_before(sentence) if things else ""
    return any(_may_be_told(one, told) for one in things)


def _is_of_a_kind(one: re.Match[str], text: str) -> bool:
    """Tell whether a phrase is of an idea, or of a kind that an adjective tells.

    "les systèmes judiciaires" are all of them.
    """
    head = one["head"]
    if _is_idea(head):
        return True
    word = WORD.match(text, one.end())
    told = word is not None and is_adjective(word["word"])
    plain = singular(head)
    return told and class_of(plain) is None and plain not in _COUNTED | MEMBERS | _AROUND


def _is_idea(head: str) -> bool:
    """Tell whether a noun is of what is done or how something is: "la normalisation"."""
    return bool(ABSTRACT.search(head)) and class_of(head) is None and head not in _COUNTED


def _is_in_name(text: str, place: int) -> bool:
    """Tell whether a place lies in a name: "Conseil supérieur de la magistrature"."""
    name = _NAME.search(text[:place])
    return name is not None and not any(map(is_only_verb, name["rest"].split()))


def _read_before(sentence: Sentence) -> str:
    blocks = sentence.document.blocks[: sentence.place[0]]
    return " ".join([*(block.text for block in blocks), sentence.block.text[: sentence.start]])


def _may_be_told(noun: str, told: str) -> bool:
    """Tell whether a noun may take up what was said: it was said, or belongs to such a thing."""
    one = singular(noun)
    if one in MEMBERS | THINGS | _AROUND or class_of(one) is not None:
        return True
    return re.search(rf"\b{re.escape(one)}", told, re.IGNORECASE) is not None
