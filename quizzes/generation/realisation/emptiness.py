"""Deeds and purposes that hold of anything: "répondre à un problème précis"."""

from __future__ import annotations

import re

from quizzes.generation.wording import find_stem, find_stems

_VERBS_LIST = """
aborder améliorer analyser apporter approfondir assurer atteindre cerner considérer contribuer
déterminer développer définir évaluer examiner explorer faciliter favoriser identifier mesurer
offrir poursuivre promouvoir proposer recenser remédier renforcer repérer répondre résoudre
satisfaire sensibiliser servir traiter trouver étudier
"""
"""Verbs that say no more than that something is done about what follows."""
_WORDS_LIST = """
accord action activité analyse approprié aspect attente atout besoin but cas certain collectif
commun compte concret coopération critère différent difficulté divers domaine donnée défi effet
efficace efficacité effort enjeu ensemble exigence existant facteur global général important
intérêt manière mieux moyen nombreux nouveau nécessaire objectif obtenu occasion opportunité
partenariat particulier outil perspective plusieurs point possible possibilité prioritaire
priorité problème problématique progrès précis présent qualité question rôle réponse résultat
service situation solution spécifique stratégique sujet synergie thème utile voie élément
"""
"""Nouns and adjectives that name nothing by themselves."""
_EMPTY = frozenset(map(find_stem, (_VERBS_LIST + _WORDS_LIST).split()))
_NAMED = re.compile(r"[A-ZÀ-Ý]|\d")


def says_nothing(text: str, owner: str = "") -> bool:
    """Tell whether a deed would hold of almost anybody, since none of its words names a thing.

    ``owner`` is whose body does it: all of its bodies serve it.
    """
    text = text.replace(owner, "") if owner else text
    if _NAMED.search(text):
        return False
    stems = find_stems(text)
    return bool(stems) and stems <= _EMPTY
