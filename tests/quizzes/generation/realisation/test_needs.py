import pytest

from quizzes.generation.realisation.deeds import Deed, Mode
from quizzes.generation.realisation.needs import ask_what, ask_which, instruct, read_kind


@pytest.mark.parametrize(
    ("noun", "mode", "question"),
    [
        ("programme", Mode.GOAL, "Quel programme d’EUROMER vise à lire une carte ?"),
        ("programme", Mode.IS, "Quel programme d’EUROMER a pour objet de lire une carte ?"),
        ("mission", Mode.IS, "Quelle mission d’EUROMER consiste à lire une carte ?"),
        ("outil", Mode.USE, "À quel outil d’EUROMER faire appel pour lire une carte ?"),
        ("direction", Mode.IS, "Quelle direction d’EUROMER est chargée de lire une carte ?"),
    ],
)
def test_a_need_is_asked_as_its_noun_promises(noun, mode, question):
    kind = read_kind(noun, "d’EUROMER")

    assert kind is not None
    assert ask_which(kind, Deed("lire une carte", mode)).replace("\u202f", " ") == question


def test_what_a_tool_does_it_by_is_said():
    kind = read_kind("outil", "d’EUROMER")

    assert kind is not None
    asked = ask_which(kind, Deed("lire une carte", Mode.USE, "Le pliage du papier"))
    assert asked.startswith(
        "À quel outil d’EUROMER faire appel pour lire une carte grâce au pliage"
    )


def test_a_term_that_begins_with_its_noun_is_not_quoted():
    kind = read_kind("programme", "d’EUROMER")

    assert kind is not None
    asked, before = ask_what(kind, "Programme des phares")
    assert (asked.replace("\u202f", " "), before) == (
        "Quel est l’objectif du Programme des phares d’EUROMER ?",
        "",
    )
    assert instruct(kind) == "Associez chaque programme d’EUROMER à son objectif."


@pytest.mark.parametrize(("noun", "whose"), [("chose", "d’EUROMER"), ("outil", "")])
def test_a_noun_that_is_too_wide_or_nobodys_is_no_kind(noun, whose):
    assert read_kind(noun, whose) is None
