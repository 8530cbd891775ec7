import pytest

from courses.sources import read_document
from courses.sources.accounting import Ledger
from courses.sources.records import Block, BlockKind, Reason, Removal, Span
from courses.sources.tracing import Traced

SAID = "Le Bureau coopère, avec chaque pays membre et à toute heure"


def block(text, start):
    offsets = tuple(range(start, start + len(text)))
    return Block(BlockKind.PARAGRAPH, text, offsets, "fr")


def told(document):
    return [(removal.reason, removal.text) for removal in document.removed]


def test_what_a_step_does_not_hand_on_has_its_reason():
    ledger = Ledger("un² deux")
    before = Traced.of("un² deux")

    ledger.compare(Reason.NOTE_CALL, [before], [Traced.join([before.cut(0, 2), before.cut(3)])])

    assert ledger.removals() == (Removal(Reason.NOTE_CALL, "²", Span(2, 3)),)


def test_the_first_reason_stays():
    ledger = Ledger("abc")
    ledger.note(Reason.LOGO, 0, 2)
    ledger.note(Reason.FURNITURE, 0, 3)

    assert [removal.reason for removal in ledger.removals()] == [Reason.LOGO, Reason.FURNITURE]


def test_white_space_belongs_to_the_run_around_it_and_needs_no_reason():
    ledger = Ledger(" a \n b  c ")
    ledger.note(Reason.FURNITURE, 0, 10)

    assert ledger.removals() == (Removal(Reason.FURNITURE, "a \n b  c", Span(1, 9)),)


def test_runs_end_where_a_kept_word_stands_between():
    ledger = Ledger("a mot b")
    ledger.note(Reason.SIGN, 0, 1)
    ledger.note(Reason.SIGN, 6, 7)

    assert [removal.text for removal in ledger.settle([block("mot", 2)])] == ["a", "b"]


def test_what_nobody_speaks_for_is_unexplained():
    removed = Ledger("un mot perdu").settle([block("un", 0), block("perdu", 7)])

    assert removed == (Removal(Reason.UNEXPLAINED, "mot", Span(3, 6)),)


def test_what_a_block_holds_was_not_removed_whatever_was_noted():
    ledger = Ledger("un mot")
    ledger.note(Reason.LOGO, 0, 6)

    assert ledger.settle([block("un mot", 0)]) == ()


def test_what_the_reader_left_out_of_its_text_is_listed_last():
    aside = Removal(Reason.FURNITURE, "Accepter les cookies")
    placed = Removal(Reason.LOGO, "EU", Span(0, 2))

    assert Ledger("EU mot", [aside, placed]).removals() == (placed, aside)


@pytest.mark.parametrize(
    ("name", "text", "removals"),
    [
        ("a.txt", f"Titre : Le Bureau\n\n{SAID}.\n", [("declaration", "Titre : Le Bureau")]),
        ("a.txt", f"• {SAID} ;\n• {SAID}.\n", [("sign", "•"), ("sign", "•")]),
        ("a.txt", f"{SAID} (https://a.example/b).\n", [("address", "(https://a.example/b)")]),
        ("a.txt", f"{SAID}\u200b.\n", [("invisible", "\u200b")]),
        (
            "a.txt",
            f"{SAID}1.\n\n_____\n\n1 Voir la charte.\n",
            [("note_call", "1"), ("furniture", "_____"), ("label", "1")],
        ),
        ("a.txt", f"Back\n|\nPrint\n\n{SAID}.\n", [("furniture", "Back\n|\nPrint")]),
        ("a.md", f"# Le Bureau\n\n{SAID}.\n", [("markup", "#")]),
        (
            "a.md",
            f"{SAID}, voir [la *charte*](https://a.example).\n",
            [("markup", "["), ("markup", "*"), ("markup", "*](https://a.example)")],
        ),
        ("a.html", f"<p>{SAID}, voir www.a.example.</p>", [("address", "www.a.example")]),
    ],
)
def test_a_document_tells_what_was_removed_and_why(name, text, removals):
    document = read_document(name, text.encode())

    assert [(reason.value, said) for reason, said in told(document)] == removals
