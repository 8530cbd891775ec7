"""Words that a number belongs to, so that it calls no note."""

from __future__ import annotations

from courses.sources.wordlists import list_words

MONTHS = list_words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "january february march april may june july august september october november december"
)
DATED = list_words("horizon en depuis since in year année") | MONTHS
"""What a year stands behind."""

ABBREVIATED = list_words(
    "add amend annex art cap chap col corr doc fig lig num pag par rev sect tab vol"
)
"""What a full stop and a number stand behind: "art.3"."""

DIVISIONS = list_words(
    "al alinéa alinéas annexe annexes art article articles paragraphe paragraphes règle règles "
    "annex paragraph paragraphs rule rules artículo párrafo"
)
"""What a number in brackets stands behind, in laws."""

NUMBERED = list_words(
    "alinéa alinéas annexe annexes article articles axe catégorie chapitre chapitres cible cibles "
    "classe clause clauses décision document étape figure groupe groupes horizon jour ligne lignes "
    "niveau numéro objectif objectifs odd option page pages paragraphe paragraphes par partie "
    "parties phase pilier point points programme projet protocole question rang règle règles "
    "résolution résolutions rubrique section sections série session tableau tableaux titre tome "
    "type version vol volet volume zone "
    "and annex chapter class decision figure goal goals group groups item items level line number "
    "paragraph paragraphs part phase question resolution resolutions rule rules sdg stage step "
    "table target targets "
    "acte article bâtiment bloc bus canal canaux chaîne degré degrés division droite échelon étage "
    "force formule génération gauche grade leçon ligue livre lot mach mission modèle module "
    "numéros opération porte poste priorité quai route saison salle scène tour tranche unité voie "
    "act block book building bus channel chapters class division floor gate generation grade lane "
    "lesson mission model module platform priority room route scene season sections stage unit "
    "dans avec pour vers sous sur entre les des aux ces ses mes nos vos leurs leur quelque environ "
    "compte comptent comptait réunit comprend sont était étaient plus moins que est ont the than "
    "artículo anexo capítulo número párrafo resolución tabla"
)
"""What a number stands behind."""
