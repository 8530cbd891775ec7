"""The words that the clauses of resolutions open with, in the languages that are read."""

from __future__ import annotations

import re

NO_PARTICIPLES = (
    "Pendant|Avant|Auparavant|Durant|Cependant|Maintenant|Concernant|Suivant|Moyennant|Nonobstant"
    "|Néanmoins|During|Following|Regarding|Concerning|Nothing|Something|Training|Meeting|Cuando"
)
FRENCH = (
    r"(?:(?:Se\s|S’)\w+|[A-ZÀÉÊÔ]\w*)ant\b"
    r"|(?:Profondément|Gravement|Vivement|Fermement|Pleinement|Toujours)\s\w+"
    r"|(?:Consci|Inqui)\w+|(?:Convaincu|Préoccupé|Alarmé|Guidé|Animé|Résolu|Déterminé)e?s?\b"
    r"|(?:Encouragé|Soucieu|Désireu)\w*|Vu\b|Attendu que\b|Eu égard\b"
)
ENGLISH = (
    r"[A-Z]\w+ing\b|(?:Deeply|Gravely|Strongly|Fully|Also|Further)\s\w+"
    r"|(?:Aware|Convinced|Concerned|Mindful|Conscious|Determined|Guided|Alarmed|Desirous)\b"
)
SPANISH = (
    r"[A-ZÁÉÍÓÚ]\w+(?:ando|iendo|éndose|ándose)\b|(?:Profundamente|Gravemente)\s\w+"
    r"|(?:Consciente|Convencid|Preocupad|Alarmad|Decidid|Guiad)\w*"
)
PREAMBULAR = re.compile(rf"(?!(?:{NO_PARTICIPLES})\b)(?:{FRENCH}|{ENGLISH}|{SPANISH})")
"""How a preambular clause opens: with a participle or an adjective."""

OPERATIVE = re.compile(
    r"(?:Accueille|Adopte|Affirme|Appelle|Approuve|Autorise|Charge|Condamne|Confirme|Considère"
    r"|Constate|Décide|Déclare|Demande|Déplore|Encourage|Engage|Estime|Exhorte|Exprime|Félicite"
    r"|Insiste|Invite|Note|Prend|Prie|Proclame|Réaffirme|Rappelle|Recommande|Reconnaît|Remercie"
    r"|Reste|Salue|Se félicite|Souligne|Souscrit"
    r"|Adopts|Affirms|Appeals|Approves|Authorizes|Calls|Commends|Condemns|Confirms|Considers"
    r"|Decides|Declares|Encourages|Endorses|Expresses|Instructs|Invites|Notes|Proclaims|Reaffirms"
    r"|Recalls|Recognizes|Recommends|Reiterates|Requests|Stresses|Supports|Takes|Underlines|Urges"
    r"|Welcomes"
    r"|Acoge|Alienta|Aprueba|Decide|Destaca|Exhorta|Insta|Invita|Observa|Pide|Reafirma|Recomienda"
    r"|Reconoce|Solicita|Subraya|Toma)\b"
)
"""How an operative clause opens: with what the organ does."""

ENACTING = re.compile(r"(?:L’|La|Le|Les|The|El|Los|Las)\s?\w[^.;:!?]{2,80},")
"""The organ that speaks, before all clauses: "L’Assemblée générale,"."""

SECTIONS = {
    "fr": ("Préambule", "Dispositif"),
    "en": ("Preamble", "Operative part"),
    "es": ("Preámbulo", "Parte dispositiva"),
    "ar": ("الديباجة", "المنطوق"),
}
"""What the two parts of a resolution are called."""
