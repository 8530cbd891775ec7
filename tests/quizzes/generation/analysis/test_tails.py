import pytest

from quizzes.generation.analysis.tails import Complement, Tail, read_tail


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("", Tail()),
        ("les comptes de l’Agence", Tail("les comptes de l’Agence")),
        ("un bureau à Brest", Tail("un bureau", (Complement("à", "Brest"),))),
        ("aux comptes", Tail("", (Complement("à", "les comptes"),))),
        ("du Conseil", Tail("", (Complement("de", "le Conseil"),))),
        ("un bureau auprès des Nations Unies pour suivre leurs débats",
         Tail("un bureau", (Complement("auprès de", "les Nations Unies"),), "suivre leurs débats")),
        ("les navires qui entrent dans le port", Tail("les navires qui entrent dans le port")),
        ("une aide aux ports et aux marins, afin de les protéger",
         Tail("une aide", (Complement("à", "les ports et aux marins"),), "les protéger")),
        ("des cours pour les marins", Tail("des cours", (Complement("pour", "les marins"),))),
        ("par le Conseil", Tail("", (Complement("par", "le Conseil"),))),
    ],
)  # fmt: skip
def test_what_follows_a_verb_is_parted(tail, expected):
    assert read_tail(tail) == expected
