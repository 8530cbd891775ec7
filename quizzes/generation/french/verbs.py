"""Forms of the verbs that institutional prose lives on: a closed list, conjugated by rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_FIRST = """
abriter accepter accompagner accorder accéder accélérer acheminer acheter achever achopper
actualiser adapter adhérer administrer adopter adresser affecter affilier affirmer agréer aider
ajouter ajuster alerter alimenter allouer amener amorcer amplifier améliorer aménager analyser
animer annoncer anticiper appeler appliquer apporter approuver apprécier appuyer arbitrer
archiver arriver arrêter articuler assister associer assumer assurer attacher attaquer attester
attirer attribuer augmenter authentifier autoriser avancer balayer baptiser baser bloquer
bénéficier caractériser cartographier centraliser certifier cesser changer charger chercher
cibler circuler citer clarifier classer classifier clôturer codifier coexister cofinancer
collaborer collecter combiner commander commencer commercialiser communiquer comparer compenser
compléter comporter composer compter concentrer concerner concilier condamner confier confirmer
confronter conférer consacrer conseiller conserver considérer consister consolider constater
constituer consulter contacter contenter contester continuer contribuer contrôler converger
coopérer coordonner couronner croiser créer cumuler célébrer demander demeurer destiner devancer
dialoguer diffuser diligenter diminuer diriger disposer distribuer diversifier diviser
documenter dominer donner doter dresser durer déboucher débuter décentraliser décerner décider
déclarer déclencher découler dédier dégager délimiter délivrer déléguer démanteler démontrer
dénombrer dénoncer dépasser dépenser déplacer déployer déposer désigner désorganiser détacher
détailler détecter déterminer développer effectuer embaucher employer encadrer encourager
engager englober enquêter enregistrer enseigner entourer entraîner entériner envoyer espérer
estimer examiner exercer exiger exister expirer expliquer exploiter exporter exposer exprimer
expédier expérimenter exécuter fabriquer faciliter favoriser fermer figurer filtrer financer
fixer fonctionner fonder formaliser former formuler freiner fusionner fêter gagner garder
gouverner grouper guider générer gérer habiliter habiter harmoniser homologuer honorer héberger
hériter identifier ignorer illustrer immatriculer implanter impliquer importer imposer inaugurer
inciter incomber incorporer indemniser indiquer informer insister inspecter inspirer installer
instaurer instituer intercepter interpréter interroger intituler intégrer intéresser inventorier
inviter isoler jalonner jouer juger justifier laisser lancer libérer lier limiter livrer
localiser loger longer lutter mandater manifester manquer marquer matérialiser maîtriser menacer
mener mentionner mesurer mobiliser moderniser modifier montrer motiver multiplier mutualiser
naviguer neutraliser nommer normaliser noter notifier nouer numériser numéroter négocier obliger
observer occuper octroyer officialiser opposer optimiser opérer orchestrer ordonner organiser
orienter oublier parrainer partager participer passer patrouiller payer percer perfectionner
peser piloter placer plaider planifier porter poser posséder pratiquer prier primer privilégier
proclamer procurer procéder prohiber prolonger promulguer prononcer proposer prospecter protéger
prouver préciser préconiser précéder prélever préparer présenter préserver présider prêter
publier puiser qualifier quitter raccorder rallier ramener rapatrier rappeler rapporter
rapprocher rassembler rassurer ratifier rationaliser rattacher ravitailler rebaptiser recenser
rechercher recommander recouper recruter rectifier refuser regarder regrouper rejeter relayer
relever relier remercier remonter remplacer remporter rencontrer renforcer renoncer renouveler
renseigner reporter reposer représenter repérer respecter ressembler restaurer rester restituer
retirer retourner retracer retrouver rythmer réaffirmer réaliser récolter récompenser rédiger
réexaminer référencer réglementer régler réguler rémunérer réorganiser réparer répertorier
répéter réserver résider résulter réunifier réviser révéler saluer sanctionner sauvegarder
sauver sceller scruter seconder sensibiliser signaler signer signifier simplifier situer siéger
soigner solliciter souhaiter soulager soulever souligner spécialiser stabiliser standardiser
stationner statuer stimuler stipuler stocker substituer succéder suggérer superviser supporter
supprimer surveiller susciter symboliser synchroniser sécuriser séparer tenter tester tirer
tolérer toucher traiter transformer transférer transiter transporter traquer travailler trier
trouver témoigner unifier uniformiser user utiliser valider valoriser varier veiller verser
viser visiter visualiser voter voyager véhiculer vérifier écarter échanger échouer éclairer
économiser écouter édicter éditer éduquer élaborer élever éliminer émaner énoncer énumérer
épauler équilibrer ériger étudier évacuer évaluer éviter évoluer
"""
_SECOND = """
abolir aboutir accomplir affranchir agir agrandir applaudir approfondir avertir bâtir choisir
convertir définir démunir enrichir finir fournir franchir garantir grandir intervertir investir
munir nourrir prémunir périr ralentir remplir resaisir réagir réfléchir répartir réunir réussir
saisir subir surgir unir élargir établir
"""

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
    "vendre": ("vend", "vendent", "vendons", "vendait", "vendu"),
    "suspendre": ("suspend", "suspendent", "suspendons", "suspendait", "suspendu"),
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
    first = [_first_group(word) for word in _FIRST.split()]
    second = [_second_group(word) for word in _SECOND.split()]
    third = [Verb(word, *forms) for word, forms in _THIRD.items()]
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
