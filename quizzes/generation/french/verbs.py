"""French verbs: which forms are read as verbs, and how they are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from quizzes.generation.french.dictionary import adjectives, conjugate, nouns, read_lexicon
from quizzes.generation.french.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS

_USUAL_LIST = """
abattre abolir aboutir abriter absoudre accepter accompagner accomplir accorder accroître
accueillir accéder accélérer acheminer acheter achever achopper acquérir actualiser adapter
adhérer adjoindre admettre administrer adopter adresser affecter affilier affirmer affranchir agir
agrandir agréer aider ajouter ajuster alerter alimenter aller allouer amener amorcer amplifier
améliorer aménager analyser animer annoncer anticiper apercevoir apparaître appartenir appeler
applaudir appliquer apporter apprendre approfondir approuver apprécier appuyer arbitrer archiver
arriver arrêter articuler assaillir asseoir assister associer assumer assurer attacher attaquer
atteindre attendre attester attirer attribuer augmenter authentifier autoriser avancer avertir
avoir balayer baptiser baser battre bloquer boire bâtir bénéficier caractériser cartographier
centraliser certifier cesser changer charger chercher choisir cibler circuler citer clarifier
classer classifier clôturer codifier coexister cofinancer collaborer collecter combattre combiner
commander commencer commercialiser commettre communiquer comparaître comparer compenser compléter
comporter composer comprendre compromettre compter concentrer concerner concevoir concilier
conclure concourir condamner conduire confier confirmer confondre confronter conférer connaître
conquérir consacrer conseiller consentir conserver considérer consister consolider constater
constituer construire consulter contacter contenir contenter contester continuer contraindre
contribuer contrôler convaincre convenir converger convertir coopérer coordonner courir couronner
couvrir craindre croire croiser créer cueillir cuire cumuler célébrer demander demeurer descendre
destiner devancer devenir devoir dialoguer diffuser diligenter diminuer dire diriger disparaître
disposer dissoudre distraire distribuer diversifier diviser documenter dominer donner dormir doter
dresser durer débattre déboucher débuter décentraliser décerner décevoir décider déclarer
déclencher découler découvrir décrire dédier défendre définir dégager délimiter délivrer déléguer
démanteler démontrer démunir dénombrer dénoncer dépasser dépendre dépenser déplacer déployer
déposer désigner désorganiser détacher détailler détecter détenir déterminer détruire développer
effectuer embaucher employer encadrer encourager engager englober enquêter enregistrer enrichir
enseigner entendre entourer entraîner entreprendre entretenir entériner envoyer espérer estimer
examiner exclure exercer exiger exister expirer expliquer exploiter exporter exposer exprimer
expédier expérimenter extraire exécuter fabriquer faciliter faire falloir favoriser fermer figurer
filtrer financer finir fixer fonctionner fonder fondre formaliser former formuler fournir franchir
freiner fuir fusionner fêter gagner garantir garder gouverner grandir grouper guider générer gérer
habiliter habiter harmoniser homologuer honorer héberger hériter identifier ignorer illustrer
immatriculer implanter impliquer importer imposer inaugurer inciter inclure incomber incorporer
indemniser indiquer informer inscrire insister inspecter inspirer installer instaurer instituer
instruire intercepter interdire interpréter interroger intervenir intervertir intituler introduire
intégrer intéresser inventorier investir inviter isoler jalonner joindre jouer juger justifier
laisser lancer libérer lier limiter lire livrer localiser loger longer luire lutter maintenir
mandater manifester manquer marquer matérialiser maîtriser menacer mener mentionner mentir mesurer
mettre mobiliser moderniser modifier montrer motiver mourir multiplier munir mutualiser naviguer
naître neutraliser nommer normaliser noter notifier nouer nourrir nuire numériser numéroter
négocier obliger observer obtenir occuper octroyer officialiser offrir omettre opposer optimiser
opérer orchestrer ordonner organiser orienter oublier ouvrir paraître parcourir parrainer partager
participer partir parvenir passer patrouiller payer percer percevoir perdre perfectionner
permettre peser piloter placer plaider plaindre plaire planifier porter poser posséder poursuivre
pourvoir pouvoir pratiquer prendre prescrire prier primer privilégier proclamer procurer procéder
produire prohiber prolonger promettre promouvoir promulguer prononcer proposer prospecter protéger
prouver provenir préciser préconiser précéder prélever prémunir préparer présenter préserver
présider prétendre prévoir prêter publier puiser périr qualifier quitter raccorder ralentir
rallier ramener rapatrier rappeler rapporter rapprocher rassembler rassurer ratifier rationaliser
rattacher ravitailler rebaptiser recenser recevoir rechercher recommander reconduire reconnaître
recouper recourir recouvrir recruter rectifier recueillir refuser regarder regrouper rejeter
rejoindre relayer relever relier relire remercier remettre remonter remplacer remplir remporter
renaître rencontrer rendre renforcer renoncer renouveler renseigner reporter reposer reprendre
reproduire représenter repérer requérir resaisir respecter ressaisir ressembler restaurer rester
restituer restreindre retenir retirer retourner retracer retrouver revêtir rouvrir rythmer
réaffirmer réagir réaliser récolter récompenser rédiger réduire réexaminer réfléchir référencer
réglementer régler réguler rémunérer réorganiser réparer répartir répertorier répondre répéter
réserver résider résoudre résulter réunifier réunir réussir réviser révéler saisir saluer
sanctionner satisfaire sauvegarder sauver savoir sceller scruter seconder secourir sensibiliser
sentir servir signaler signer signifier simplifier situer siéger soigner solliciter sortir
souffrir souhaiter soulager soulever souligner soumettre souscrire soustraire soutenir spécialiser
stabiliser standardiser stationner statuer stimuler stipuler stocker subir substituer succéder
suffire suggérer suivre superviser supporter supprimer surgir surseoir surveiller survenir
susciter suspendre symboliser synchroniser sécuriser séparer taire tendre tenir tenter tester
tirer tolérer toucher traduire traiter transcrire transformer transférer transiter transmettre
transporter traquer travailler trier trouver témoigner unifier uniformiser unir user utiliser
vaincre valider valoir valoriser varier veiller vendre venir verser viser visiter visualiser vivre
voir voter vouloir voyager véhiculer vérifier vêtir écarter échanger échoir échouer éclairer
économiser écouter écrire édicter éditer éduquer élaborer élargir élever éliminer élire émaner
émettre énoncer énumérer épauler équilibrer équivaloir ériger établir éteindre étendre étudier
évacuer évaluer éviter évoluer être
"""
_USUAL = frozenset(_USUAL_LIST.split())
"""Verbs that institutional prose lives on: read as verbs though a form may look like a noun."""
_MODELS: Mapping[str, str] = {
    "cartographier": "photographier", "cofinancer": "financer", "diligenter": "aimer",
    "mutualiser": "réaliser", "réguler": "calculer",
}  # fmt: skip
"""Verbs that the dictionary lacks, each with one that is conjugated alike."""
_THIRD, _THEY, _WE = 2, 5, 3
"""Places of the third person singular, the third and the first person plural in a tense."""
_SHORTEST = 3


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
    singulars: tuple[str, ...]
    """Third person singular in the other tenses: imperfect, passé simple, future."""
    plurals: tuple[str, ...]
    """Third person plural in these tenses."""
    participle: str
    """Past participle, masculine singular."""
    participles: tuple[str, ...]
    """Past participles in all genders and numbers."""
    present_participle: str


@cache
def verbs() -> tuple[Verb, ...]:
    """List all known verbs, each once; the usual ones last, so that a shared form is theirs."""
    words = [lemma for lemma, entry in read_lexicon().items() if "V" in entry]
    ordered = sorted({*words, *_USUAL, *_MODELS}, key=lambda word: (_is_usual(word), word))
    return tuple(verb for word in ordered if (verb := _make(word)))


def _is_usual(infinitive: str) -> bool:
    return infinitive in _USUAL or infinitive in _MODELS


def _make(infinitive: str) -> Verb | None:
    tenses = conjugate(infinitive, _MODELS.get(infinitive, ""))
    if tenses is None or not tenses.get("p") or None in tenses["p"]:
        return None
    present, past = tenses["p"], tenses.get("pp") or []
    others = [tenses[name] for name in ("i", "ps", "f") if tenses.get(name)]
    forms = tuple(dict.fromkeys(past)) if isinstance(past, list) else (past,)
    known = tuple(form for form in forms if form)
    return Verb(
        infinitive=infinitive,
        singular=present[_THIRD],
        plural=present[_THEY],
        first_plural=present[_WE],
        singulars=tuple(tense[_THIRD] for tense in others if tense[_THIRD]),
        plurals=tuple(tense[_THEY] for tense in others if tense[_THEY]),
        participle=known[0] if known else "",
        participles=known,
        present_participle=str(tenses.get("pr") or ""),
    )


@cache
def singular_forms() -> dict[str, Verb]:
    """Map forms of the third person singular to their verbs, where they are surely verbs."""
    return {f: v for v in verbs() for f in (*v.singulars, v.singular) if _is_sure(f, v)}


@cache
def plural_forms() -> dict[str, Verb]:
    """Map forms of the third person plural to their verbs, where they are surely verbs."""
    return {f: v for v in verbs() for f in (*v.plurals, v.plural) if _is_sure(f, v)}


def _is_sure(form: str, verb: Verb) -> bool:
    """A form that is a noun or an adjective as well counts for usual verbs alone."""
    if form in PREPOSITIONS or form in DETERMINERS or form in CONJUNCTIONS:
        return False
    if _is_usual(verb.infinitive):
        return len(form) >= _SHORTEST or form in {"a", "va", "dû", "vu"}
    return len(form) >= _SHORTEST and form not in nouns() and form not in adjectives()


def is_only_verb(word: str) -> bool:
    """Tell whether a word is a finite verb of the third person, and no noun or adjective."""
    known = word in singular_forms() or word in plural_forms()
    return known and word not in nouns() and word not in adjectives()


@cache
def first_plural_forms() -> dict[str, Verb]:
    """Map forms with "nous" to their verbs."""
    return {verb.first_plural: verb for verb in verbs() if verb.first_plural}


@cache
def third_persons() -> dict[str, str]:
    """Map forms with "nous" to what is said of one, in the same tense: "avons" to "a"."""
    found: dict[str, str] = {}
    for tense in ("ps", "f", "i", "p"):
        for verb in verbs():
            tenses = conjugate(verb.infinitive, _MODELS.get(verb.infinitive, "")) or {}
            forms = tenses.get(tense)
            if forms and forms[_WE] and forms[_THIRD]:
                found[forms[_WE]] = forms[_THIRD]
    return found


@cache
def infinitives() -> dict[str, Verb]:
    """Map infinitives to their verbs."""
    return {verb.infinitive: verb for verb in verbs()}


@cache
def participles() -> dict[str, Verb]:
    """Map past participles, in all genders and numbers, to their verbs."""
    forms = {form: verb for verb in verbs() for form in verb.participles}
    return {form: verb for form, verb in forms.items() if _is_participle(form, verb)}


@cache
def present_participles() -> dict[str, Verb]:
    """Map present participles ("rappelant") to their verbs."""
    return {verb.present_participle: verb for verb in verbs() if verb.present_participle}


def _is_participle(form: str, verb: Verb) -> bool:
    """A participle of an unusual verb that is a noun, too, is taken for the noun."""
    return _is_usual(verb.infinitive) or form not in nouns()
