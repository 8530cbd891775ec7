"""What a stem is about has its name there: "le club" is some club, "le Club de Rome" is one.

The stem must stand alone (Haladyna, Downing and Rodriguez 2002: include the central idea in the
stem). A definite article with a common noun and nothing behind it leans on a sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

_NOUNS = """
accord agence album appareil arrangement article association auteur autrice banque base bureau
cabinet centre chaîne championnat chanteur chef clip club collectif comité commission commune
compagnie compétition conférence congrès conseil convention délégation directeur directrice
district document empereur enquête entreprise équipe exposition expédition fédération festival
film fondateur fondation formation gouvernement groupe guerre initiative institut institution
jeu joueur journal livre loi maire match ministère ministre mission musée opération ordre
organisation orchestre ouvrage pacte parlement parti pays plan plateforme président programme
projet rapport reine région résolution réunion revue roi roman saison secrétaire section série
service session site société stade station stratégie système texte titre traité tribunal usine
version village ville vote
"""
NOUNS = frozenset(_NOUNS.split())
VERBS = (
    r"(?:n['’]|s['’]|se\s|y\s|en\s|l['’])?(?:a|ont|avait|est|sont|était|fut|sera|peut|doit|compte"
    r"|devient|commence|regroupe|réunit)(?![\w’'])"
)
ADJECTIVE = r"[a-zà-ÿ]+(?:al|ale|el|elle|ique|aire|if|ive|ien|ienne|iste|ier|ière)"
SUBJECT = re.compile(
    rf"(?<![\w’'-])(?:le|la|l['’])\s?(?:(?:premi|derni)(?:er|ère)\s|nouve(?:au|lle)\s|seconde?\s)?"
    rf"(?P<noun>[a-zà-ÿ]+)(?:\s{ADJECTIVE})?\s(?:{VERBS}|(?:[cdlms]['’])?[a-zà-ÿ]+-(?:t-)?(?:il|elle)(?!\w))",
    re.IGNORECASE,
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a subject that is only the kind of thing that it is; a capital names one."""
    for match in SUBJECT.finditer(item.stem):
        if match["noun"] in NOUNS:
            yield match.group()
