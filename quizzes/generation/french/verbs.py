"""Forms of the verbs that institutional prose lives on: a closed list, conjugated by rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_FIRST = """
accepter accompagner accorder accueillir accélérer accéder achever adapter adhérer administrer
adopter adresser affecter affirmer agréer aider ajouter alerter alimenter allouer amener amorcer
analyser animer annoncer appeler appliquer apporter approuver appuyer archiver arbitrer arrêter
arriver articuler assister associer assumer assurer attester attirer attribuer autoriser avertir
balayer baser bénéficier cesser changer charger chercher cibler citer classer clarifier coexister
collaborer collecter combiner commander commencer communiquer compléter comporter composer
compter concentrer concerner concilier condamner confier confirmer confronter consacrer conseiller
considérer consister consolider constater constituer consulter contacter contenter continuer
contribuer contrôler coopérer coordonner couronner créer croiser cumuler débuter décerner décider
décider déclarer déléguer demander demeurer démanteler dénoncer déployer déposer désigner
désorganiser destiner détacher déterminer développer devancer diffuser diligenter diriger
disposer distribuer diviser donner doter durer échanger éclairer effectuer élaborer élever
éliminer embaucher émaner employer encadrer encourager engager enquêter enregistrer enseigner
entourer entraîner envoyer épauler équiper espérer estimer étudier évaluer éviter examiner
exécuter exercer exiger exister expirer expliquer exploiter exposer exprimer faciliter favoriser
figurer financer fixer fonctionner fonder former formuler gagner garder générer gérer gouverner
guider habiliter héberger hériter identifier ignorer illustrer impliquer importer imposer
inaugurer inciter incomber indiquer informer insister inspirer installer instaurer instituer
intéresser intégrer interroger intituler inviter isoler jouer juger lancer libérer lier limiter
livrer localiser loger lutter maîtriser manifester marquer mener menacer mentionner mesurer
mobiliser montrer motiver multiplier naviguer négocier nommer noter nouer numériser obliger
observer occuper octroyer opérer orchestrer organiser orienter oublier participer partager passer
payer percer perfectionner piloter placer planifier plaider porter posséder poser pratiquer
préconiser préciser prélever préparer présenter préserver présider prêter primer prier procéder
proclamer procurer programmer prohiber prononcer proposer protéger prouver publier raccorder
rallier ramener rappeler rapporter rapprocher rassembler ratifier réaffirmer réaliser recenser
rechercher recommander récompenser régler recouper recruter rédiger refuser regarder regrouper
réglementer rejeter relayer relever relier remercier remonter remonter remporter rencontrer
renforcer renouveler renseigner repérer répertorier reposer représenter réserver respecter
résulter rester retirer retracer retrouver révéler réviser sanctionner sauver sceller
sécuriser sensibiliser séparer siéger signaler signer situer solliciter souhaiter souligner
stationner stimuler stocker structurer suggérer superviser surveiller symboliser tenter tester
tirer toucher traiter transférer travailler traquer trouver unifier utiliser valider valoriser
veiller vérifier verser viser visiter voter compromettre habiter implanter établer échouer
ériger baptiser rebaptiser officialiser formaliser rattacher clôturer célébrer fêter rythmer
entériner promulguer ouvrer délivrer éditer élargir ajuster achopper détailler dénombrer
"""
_SECOND = """
réunir fournir définir établir agir choisir remplir garantir finir réussir investir bâtir unir
saisir élargir approfondir aboutir accomplir affranchir avertir convertir démunir enrichir franchir
grandir intervertir munir nourrir périr réagir réfléchir répartir resaisir subir surgir applaudir
"""
_FIRST_WRONG = frozenset({"accueillir", "avertir", "élargir", "ouvrer", "établer", "compromettre"})

_THIRD = {
    "être": ("est", "sont", "sommes", "était", "été"),
    "avoir": ("a", "ont", "avons", "avait", "eu"),
    "faire": ("fait", "font", "faisons", "faisait", "fait"),
    "aller": ("va", "vont", "allons", "allait", "allé"),
    "venir": ("vient", "viennent", "venons", "venait", "venu"),
    "tenir": ("tient", "tiennent", "tenons", "tenait", "tenu"),
    "pouvoir": ("peut", "peuvent", "pouvons", "pouvait", "pu"),
    "devoir": ("doit", "doivent", "devons", "devait", "dû"),
    "vouloir": ("veut", "veulent", "voulons", "voulait", "voulu"),
    "mettre": ("met", "mettent", "mettons", "mettait", "mis"),
    "prendre": ("prend", "prennent", "prenons", "prenait", "pris"),
    "rendre": ("rend", "rendent", "rendons", "rendait", "rendu"),
    "étendre": ("étend", "étendent", "étendons", "étendait", "étendu"),
    "défendre": ("défend", "défendent", "défendons", "défendait", "défendu"),
    "répondre": ("répond", "répondent", "répondons", "répondait", "répondu"),
    "dépendre": ("dépend", "dépendent", "dépendons", "dépendait", "dépendu"),
    "attendre": ("attend", "attendent", "attendons", "attendait", "attendu"),
    "conduire": ("conduit", "conduisent", "conduisons", "conduisait", "conduit"),
    "produire": ("produit", "produisent", "produisons", "produisait", "produit"),
    "traduire": ("traduit", "traduisent", "traduisons", "traduisait", "traduit"),
    "recevoir": ("reçoit", "reçoivent", "recevons", "recevait", "reçu"),
    "concevoir": ("conçoit", "conçoivent", "concevons", "concevait", "conçu"),
    "élire": ("élit", "élisent", "élisons", "élisait", "élu"),
    "ouvrir": ("ouvre", "ouvrent", "ouvrons", "ouvrait", "ouvert"),
    "offrir": ("offre", "offrent", "offrons", "offrait", "offert"),
    "couvrir": ("couvre", "couvrent", "couvrons", "couvrait", "couvert"),
    "accueillir": ("accueille", "accueillent", "accueillons", "accueillait", "accueilli"),
    "recueillir": ("recueille", "recueillent", "recueillons", "recueillait", "recueilli"),
    "servir": ("sert", "servent", "servons", "servait", "servi"),
    "suivre": ("suit", "suivent", "suivons", "suivait", "suivi"),
    "poursuivre": ("poursuit", "poursuivent", "poursuivons", "poursuivait", "poursuivi"),
    "inscrire": ("inscrit", "inscrivent", "inscrivons", "inscrivait", "inscrit"),
    "décrire": ("décrit", "décrivent", "décrivons", "décrivait", "décrit"),
    "joindre": ("joint", "joignent", "joignons", "joignait", "joint"),
    "rejoindre": ("rejoint", "rejoignent", "rejoignons", "rejoignait", "rejoint"),
    "atteindre": ("atteint", "atteignent", "atteignons", "atteignait", "atteint"),
    "reconnaître": ("reconnaît", "reconnaissent", "reconnaissons", "reconnaissait", "reconnu"),
    "naître": ("naît", "naissent", "naissons", "naissait", "né"),
    "accroître": ("accroît", "accroissent", "accroissons", "accroissait", "accru"),
    "inclure": ("inclut", "incluent", "incluons", "incluait", "inclus"),
    "exclure": ("exclut", "excluent", "excluons", "excluait", "exclu"),
    "conclure": ("conclut", "concluent", "concluons", "concluait", "conclu"),
    "courir": ("court", "courent", "courons", "courait", "couru"),
    "voir": ("voit", "voient", "voyons", "voyait", "vu"),
    "prévoir": ("prévoit", "prévoient", "prévoyons", "prévoyait", "prévu"),
    "dire": ("dit", "disent", "disons", "disait", "dit"),
    "interdire": ("interdit", "interdisent", "interdisons", "interdisait", "interdit"),
    "envoyer": ("envoie", "envoient", "envoyons", "envoyait", "envoyé"),
    "promouvoir": ("promeut", "promeuvent", "promouvons", "promouvait", "promu"),
    "combattre": ("combat", "combattent", "combattons", "combattait", "combattu"),
    "partir": ("part", "partent", "partons", "partait", "parti"),
    "sortir": ("sort", "sortent", "sortons", "sortait", "sorti"),
    "acquérir": ("acquiert", "acquièrent", "acquérons", "acquérait", "acquis"),
    "vivre": ("vit", "vivent", "vivons", "vivait", "vécu"),
}
_PREFIXED = {
    "venir": "de inter par pro con sur",
    "tenir": "ob main sou dé con en re",
    "mettre": "per trans sou ad com re",
    "prendre": "com entre ap re",
    "conduire": "re",
    "produire": "re",
    "courir": "con re",
    "faire": "satis",
    "ouvrir": "r",
    "couvrir": "dé re",
    "joindre": "ad",
}
_SPELT_CONDUIRE = ("réduire", "introduire", "construire", "instruire", "détruire")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb and those of its forms that are read and written."""

    infinitive: str
    singular: str
    """Third person singular, present."""
    plural: str
    """Third person plural, present."""
    first_plural: str
    """First person plural, present."""
    past: str
    """Third person singular, imperfect."""
    participle: str
    """Past participle, masculine singular."""

    @property
    def past_plural(self) -> str:
        """Third person plural, imperfect."""
        return self.past[:-1] + "ent"


@cache
def verbs() -> tuple[Verb, ...]:
    """List all known verbs, each once."""
    first = [_first_group(word) for word in _FIRST.split() if word not in _FIRST_WRONG]
    second = [_second_group(word) for word in _SECOND.split()]
    third = [Verb(word, *_order(forms)) for word, forms in _THIRD.items()]
    third += [_prefixed(base, prefix) for base, ps in _PREFIXED.items() for prefix in ps.split()]
    third += [_like_conduire(word) for word in _SPELT_CONDUIRE]
    known = {verb.infinitive: verb for verb in (*first, *second, *third)}
    return tuple(known.values())


@cache
def singular_forms() -> dict[str, Verb]:
    """Map forms of the third person singular to their verbs."""
    return {form: verb for verb in verbs() for form in (verb.past, verb.singular)}


@cache
def plural_forms() -> dict[str, Verb]:
    """Map forms of the third person plural to their verbs."""
    return {form: verb for verb in verbs() for form in (verb.past_plural, verb.plural)}


@cache
def first_plural_forms() -> dict[str, Verb]:
    """Map forms with "nous" to their verbs."""
    return {verb.first_plural: verb for verb in verbs()}


@cache
def infinitives() -> dict[str, Verb]:
    """Map infinitives to their verbs."""
    return {verb.infinitive: verb for verb in verbs()}


@cache
def participles() -> dict[str, Verb]:
    """Map past participles, in all genders and numbers, to their verbs."""
    forms: dict[str, Verb] = {}
    for verb in verbs():
        base = verb.participle
        forms |= dict.fromkeys((base, base + "e", base.rstrip("s") + "s", base + "es"), verb)
    return forms


def _order(forms: tuple[str, str, str, str, str]) -> tuple[str, str, str, str, str]:
    return forms


def _first_group(infinitive: str) -> Verb:
    stem = infinitive[:-2]
    soft = {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1], stem)
    silent = _silent_stem(stem)
    return Verb(infinitive, silent + "e", silent + "ent", soft + "ons", soft + "ait", stem + "é")


def _silent_stem(stem: str) -> str:
    """Change the stem before a silent ending: gérer → gère, appeler → appelle, payer → paie."""
    if stem.endswith(("oy", "uy", "ay")):
        return stem[:-1] + "i"
    if stem.endswith(("appel", "renouvel", "rejet")):
        return stem + stem[-1]
    accented = re.fullmatch(r"(.*)[eé]([bcdfglmnprstv]|gu|ch|gn|qu|br|gr|tr)", stem)
    if accented and not stem.endswith(("ess", "ell", "ett", "err")):
        return f"{accented[1]}è{accented[2]}"
    return stem


def _second_group(infinitive: str) -> Verb:
    stem = infinitive[:-1]
    return Verb(infinitive, stem + "t", stem + "ssent", stem + "ssons", stem + "ssait", stem)


def _prefixed(base: str, prefix: str) -> Verb:
    return Verb(prefix + base, *(prefix + form for form in _THIRD[base]))


def _like_conduire(infinitive: str) -> Verb:
    stem = infinitive[:-2]
    return Verb(infinitive, stem + "t", stem + "sent", stem + "sons", stem + "sait", stem + "t")
