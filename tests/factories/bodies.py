"""A body and a stem a kind of question; the keys are told by `quizzes.scoring.find_key`."""

from __future__ import annotations

from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.scoring import Body

CITIES = (
    Choice("Lyon", correct=True, feedback="C’est là que siège le Bureau."),
    Choice("Genève", correct=False, feedback="Genève abrite l’Office."),
    Choice("Vienne", correct=False),
)
ORGANS = (
    Choice("l’Assemblée", correct=True),
    Choice("le Comité", correct=True),
    Choice("la Chancellerie", correct=False, feedback="Elle dépend d’un autre organisme."),
    Choice("le Conclave", correct=False),
)
PAIRS = (
    Pair("le Bureau", "Lyon"),
    Pair("l’Office", "Genève"),
    Pair("l’Agence", "Vienne"),
    Pair("le Centre", "Turin"),
)
STEPS = ("la demande", "l’examen", "la décision", "la publication")

BODIES = {
    body.kind: body
    for body in (
        Body(ItemKind.SINGLE_CHOICE, choices=CITIES),
        Body(ItemKind.MULTIPLE_CHOICE, choices=ORGANS),
        Body(
            ItemKind.TRUE_FALSE,
            choices=(Choice("Vrai", correct=True), Choice("Faux", correct=False)),
        ),
        Body(ItemKind.CLOZE, accepted=("Lyon",)),
        Body(ItemKind.MATCHING, pairs=PAIRS),
        Body(ItemKind.ORDERING, sequence=STEPS),
        Body(ItemKind.NUMERIC, accepted=("196",), tolerance=0.5),
        Body(ItemKind.SHORT_ANSWER, accepted=("Comité exécutif", "le Comité exécutif")),
    )
}
STEMS = {
    ItemKind.SINGLE_CHOICE: "Dans quelle ville le Bureau a-t-il son siège ?",
    ItemKind.MULTIPLE_CHOICE: "Quels sont les organes du Bureau ?",
    ItemKind.TRUE_FALSE: "Le siège du Bureau se trouve à Lyon.",
    ItemKind.CLOZE: "Le Bureau a son siège à _____.",
    ItemKind.MATCHING: "Associez chaque organisme à la ville de son siège.",
    ItemKind.ORDERING: "Remettez dans l’ordre les étapes d’une demande.",
    ItemKind.NUMERIC: "Combien de membres le Bureau compte-t-il ?",
    ItemKind.SHORT_ANSWER: "Quel organe prépare les sessions ?",
}
