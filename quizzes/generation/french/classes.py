"""What kind of thing a French head noun names: general French, no field's own words."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.generation.french.nouns import Gender


@dataclass(frozen=True, slots=True)
class Class:
    """A kind of thing and the noun that asks for it; ``person`` is asked for by "qui"."""

    name: str
    noun: str
    gender: Gender
    person: bool = False


_M, _F = Gender.MASCULINE, Gender.FEMININE

ORGAN = Class("organe", "organe", _M)
PERSON = Class("personne", "responsable", _M, person=True)
STRUCTURE = Class("structure", "structure", _F)
SCHOOL = Class("école", "établissement", _M)
PROGRAMME = Class("programme", "programme", _M)
DATABASE = Class("base", "base de données", _F)
TOOL = Class("outil", "outil", _M)
TEXT = Class("texte", "texte", _M)
PACT = Class("pacte", "pacte", _M)
RESOLUTION = Class("résolution", "résolution", _F)
ORGANISATION = Class("organisation", "organisation", _F)
FUND = Class("fonds", "fonds", _M)
GROUP = Class("groupe", "groupe", _M)
CITY = Class("ville", "ville", _F)
COUNTRY = Class("pays", "pays", _M)
LANGUAGE = Class("langue", "langue", _F)

CLASSES: dict[str, Class] = {
    kind.name: kind
    for kind in (
        ORGAN, PERSON, STRUCTURE, SCHOOL, PROGRAMME, DATABASE, TOOL, TEXT, PACT, RESOLUTION,
        ORGANISATION, FUND, GROUP, CITY, COUNTRY, LANGUAGE,
    )
}  # fmt: skip

TEXTS = frozenset({TEXT, PACT, RESOLUTION})
"""What is signed and adopted, and enters into force."""

_HEADS: dict[Class, str] = {
    ORGAN: "assemblée comité commission conseil secrétariat congrès parlement cour tribunal "
    "présidence sous-comité collège",
    PERSON: "président présidente secrétaire directeur directrice représentant représentante "
    "commissaire ministre vice-président vice-présidente rapporteur haut-commissaire gouverneur "
    "greffier procureur médiateur délégué contrôleur trésorier coordonnateur auditeur "
    "vice-directeur",
    STRUCTURE: "bureau centre complexe direction département division service office institut "
    "unité laboratoire",
    SCHOOL: "académie",
    PROGRAMME: "programme projet initiative plan stratégie",
    DATABASE: "base",
    TOOL: "système réseau tableau fichier plateforme notice outil document dossier registre",
    TEXT: "accord statut charte convention traité arrangement déclaration règlement protocole",
    PACT: "pacte",
    RESOLUTION: "résolution",
    ORGANISATION: "organisation haut-commissariat union communauté banque association fédération "
    "ligue agence",
    FUND: "fonds",
    GROUP: "groupe",
}
_BY_HEAD = {head: kind for kind, heads in _HEADS.items() for head in heads.split()}


def class_of(head: str) -> Class | None:
    """Tell what a phrase names by its head noun; none where general French does not say."""
    return _BY_HEAD.get(head.lower())
