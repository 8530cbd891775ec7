"""Questions to be scored."""

from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.scoring import Body


def a_choice(*, key=1, of=3, kind=ItemKind.SINGLE_CHOICE):
    return Body(kind, choices=tuple(Choice(f"option {i}", i == key) for i in range(of)))


def a_multiple_choice(*, keys=(0, 2), of=5):
    choices = tuple(Choice(f"option {i}", i in keys) for i in range(of))
    return Body(ItemKind.MULTIPLE_CHOICE, choices=choices)


def a_matching(*rights):
    pairs = tuple(Pair(f"gauche {i}", right) for i, right in enumerate(rights or "abcd"))
    return Body(ItemKind.MATCHING, pairs=pairs)


def an_ordering(of=4):
    return Body(ItemKind.ORDERING, sequence=tuple(f"étape {i}" for i in range(of)))


def a_typed(*accepted, kind=ItemKind.SHORT_ANSWER, tolerance=None):
    return Body(kind, accepted=accepted, tolerance=tolerance)


EVERY_KIND = (
    a_choice(),
    a_choice(kind=ItemKind.TRUE_FALSE, of=2),
    a_choice(kind=ItemKind.CLOZE),
    a_multiple_choice(),
    a_matching(),
    an_ordering(),
    a_typed("124", kind=ItemKind.NUMERIC, tolerance=0.5),
    a_typed("Addis-Abeba", "Addis Abeba"),
    a_typed("le Comité exécutif", kind=ItemKind.CLOZE),
)
