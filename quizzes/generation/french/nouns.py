"""Gender and number of French nouns: a small closed list, then the endings that tell."""

from __future__ import annotations

import re
from enum import StrEnum


class Gender(StrEnum):
    """Grammatical gender."""

    MASCULINE = "m"
    FEMININE = "f"


_FEMININE_LIST = """
forme sorte série somme gamme catégorie thématique réunion fiche
académie administration affaire agence aide alliance ambassade antenne armée arme assemblée
assistance association autorité banque base branche bourse campagne capitale carte cellule
charte circulaire clause clef clé collecte commune communauté conférence confédération
coopération cour date déclaration délégation demande démarche devise direction division école
église élection enquête entité entreprise équipe étape étude faculté feuille fiche fin flotte
fonction force fondation fraude frontière gestion guerre initiative instance institution
langue lettre ligue liste lettre loi lutte main mer menace mesure méthode mission monnaie
notice norme œuvre opération organisation part parole partie peine personne phase pièce place
plateforme police politique porte preuve présidence prise procédure province question
recherche réforme région règle représentation réserve résolution ressource réunion revue
rubrique sanction science section sécurité session société somme stratégie structure tâche
taille technique tête toile traite tutelle union unité université vente victime vie vigilance
ville visite voie voix volonté zone année journée durée idée entrée arrivée portée percée
cybercriminalité criminalité drogue arme formation analyse base notice diffusion
"""
_FEMININE = frozenset(_FEMININE_LIST.split())
_MASCULINE_LIST = """
accès accord acte agent aéroport appel appui arrangement article arrêt avis bâtiment bien
bilan blanchiment bloc budget bulletin bureau but cadre canal centre cercle champ chef chiffre
code collège combat comité commerce complexe compte concept concours congrès conseil contrôle
corps crime cycle danger débat délai département dépôt développement dialogue diplôme
directeur dispositif document domaine dossier droit échange effectif effet effort emploi
ensemble envoyé espace état examen exemplaire exercice expert fichier financement
fonctionnaire fonds forum fugitif gouvernement groupe groupement guide haut-commissaire
haut-commissariat honneur incident indice institut instrument jour laboratoire lieu lien
maintien mandat marché membre message mineur ministère mode mois monde moyen musée niveau nom
nombre numéro objectif objet observateur office organe organisme outil ouvrage pacte palais
parc parlement partenaire partenariat pays patrimoine personnel pilier plan pôle port poste
pouvoir président principe prix problème processus produit profil programme progrès projet
protocole public quartier rang rapport recueil règlement renforcement répertoire représentant
réseau respect rôle sanctuaire secrétaire secrétariat secteur segment service siège sigle
signal site sommet soutien sport statut suivi symbole système tableau texte thème titre trafic
traité travail tribunal trimestre usage véhicule vol volume voyage sous-secrétaire commissaire
vice-président organigramme réfugié terrorisme extrémisme fabricant portefeuille portail crime
forum quorum
"""
_MASCULINE = frozenset(_MASCULINE_LIST.split())
_FEMININE_ENDINGS = re.compile(
    r"(?:[sxç]ion|tion|té|tié|ure|ance|ence|ette|esse|ude|ade|rice|euse|ienne|enne|elle|ille|"
    r"ée|ie|ière|aine|ise|ose|phie|gie|ique)$"
)
_MASCULINE_ENDINGS = re.compile(
    r"(?:ment|age|isme|eau|oir|teur|eur|ier|ien|in|on|ard|at|al|el|et|il|oi|ait|ait|if|ent|ant|"
    r"us|um|ège|ème|ôle|ours|rd|rt|rs|é)$"
)


def gender_of(noun: str) -> Gender | None:
    """Find a noun's gender; none where neither the list nor the ending tells."""
    for form in _singulars(noun.lower()):
        if form in _FEMININE:
            return Gender.FEMININE
        if form in _MASCULINE:
            return Gender.MASCULINE
    form = _singulars(noun.lower())[-1]
    if _FEMININE_ENDINGS.search(form):
        return Gender.FEMININE
    return Gender.MASCULINE if _MASCULINE_ENDINGS.search(form) else None


def is_plural(noun: str) -> bool:
    """Tell whether a noun that is no name stands in the plural, by its ending."""
    word = noun.lower()
    return word.endswith(("s", "x")) and word not in _MASCULINE | _FEMININE


def singular(noun: str) -> str:
    """Put a regular noun into the singular."""
    return _singulars(noun)[-1]


def _singulars(noun: str) -> list[str]:
    if noun.endswith("eaux"):
        return [noun, noun[:-1]]
    if noun.endswith("aux"):
        return [noun, noun[:-3] + "al"]
    if noun.endswith("s") and not noun.endswith("ss"):
        return [noun, noun[:-1]]
    return [noun]
