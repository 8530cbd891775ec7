"""Whatever a text is made of: each block's letters stand in the decoded text, in order."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from courses.sources import SourceError, read_document
from courses.sources.structure.languages import guess_language
from tests.courses.sources.holding import assert_accounts, assert_holds

PARTS = st.sampled_from(
    [
        "Les polices coopèrent dans le monde entier, chaque jour et chaque nuit.",
        "L’Assemblée générale,",
        "Rappelant sa résolution 60/2 du 3 mai 2005,",
        "Notant que celle -ci lutte cont re le crime et contre tout le reste,",
        "1. Demande que les États coopèrent :",
        " a) Le système I-24/7 ;",
        " b) Les notices1, à l’horizon 20302 ;",
        "2. Décide de rester saisie.",
        "► UNE PRÉSENCE MONDIALE",
        "UNE PRÉSENCE MONDIALE",
        "- **Analyse** – L'établissement de liens",
        "• un point ; • un autre",
        "CCC : centre de commandement",
        "1914 – un congrès",
        "la coopé-\nration inter-\nnationale",
        "l ’Organisation et l' Assemblée",
        "ﬁnancer les eﬃcaces ﬂux, ﬀ",
        "cre\u0301er c\u0327a",
        "coopé\u00adration, zéro\u200blargeur",
        "un «mot» et un \"mot\" et l'«autre»",
        "espaces\u00a0:\u202fici\u00a0! 1\u00a0200",
        "__________________",
        " 1 Voir le traité, vol. 3.",
        " 2 Résolution 70/1.",
        "[1] Voir la charte.",
        "un appel[^1] et un autre² et un [2]",
        "[^1]: Une note.",
        "https://example.org/fr/A/RES/51/1",
        "Voir https://example.org/a, puis www.example.org.",
        "2/5",
        "Page 3 sur 7",
        "Back\n|\nPrint",
        "Union des polices",
        "United Nations\nNations Unies",
        "# Titre #",
        "## Partie",
        "> une citation",
        "| a | b\\|c |\n|---|---|\n| 1 | **2** |",
        '![logo](a.png) [lien](b "titre") &amp; \\* <b>gras</b>',
        "```\ncode\n```",
        "    quatre espaces",
        "Titre : La police",
        "---",
        "La police agit partout ; *elle* partage.",
        "تتعاون أجهزة الشرطة كل يوم.",
        "🚓 et 𝒜",
        "\f",
        "",
    ]
)  # fmt: skip
BETWEEN = st.sampled_from([" ", "\n", "\n\n", "\n \n", "  \n\n\n", "\t", "\u2028"])
PAIRS = st.lists(st.tuples(PARTS, BETWEEN), max_size=30)
NAMES = st.sampled_from(["note.txt", "note.md", "note.html"])
WRAPS = st.sampled_from(
    [
        "{}",
        "<p>{}</p>",
        "<html><body><main><h1>{}</h1><p>{}</p></main></body></html>",
        "<html><ul><li>{}<li><p>{}</ul><table><tr><td>{}<td>{}</table><dl><dt>{}<dd>{}</dl></html>",
        "<div><sup>{}</sup><aside id='fn1'>{}</aside><pre>{}</pre>{}</div>",
    ]
)


@pytest.fixture(scope="module", autouse=True)
def _loaded_model():
    guess_language("Un texte, pour que le modèle soit chargé avant le premier essai.")


def read_or_refuse(name, data):
    try:
        return read_document(name, data)
    except SourceError as error:
        if not str(error).startswith(f"{name} "):
            raise
        return None


def check(name, text):
    document = read_or_refuse(name, text.encode())
    if document is None:
        return
    for block in document.blocks:
        assert_holds(block.text, block.offsets, document.text)
        assert block.text == block.text.strip()
        assert block.text
        assert 0 <= block.start < block.end <= len(document.text)
        assert block.text.startswith(block.term)
        assert block.language
        assert (block.level > 0) == (block.kind == "heading")
    assert_accounts(document)


@settings(max_examples=150, deadline=None)
@given(name=NAMES, pairs=PAIRS, wrap=WRAPS)
@example("note.txt", [("l’horizon 20302 ;", " "), ("\u00ad", "\n"), ("1 Voir.", "\n")], "{}")
def test_letters_stand_at_their_offsets_in_any_mixture_of_parts(name, pairs, wrap):
    mixture = "".join(part + between for part, between in pairs)

    check(name, wrap.replace("{}", mixture))


@settings(max_examples=150, deadline=None)
@given(name=NAMES, text=st.text(max_size=300))
def test_letters_stand_at_their_offsets_in_any_text(name, text):
    check(name, text.replace("\0", " ").encode("utf-8", "ignore").decode())


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_by_name(data):
    document = read_or_refuse("note.txt", data)

    assert document is None or document.blocks


@settings(max_examples=50, deadline=None)
@given(name=NAMES, pairs=PAIRS)
def test_the_same_text_gives_the_same_blocks(name, pairs):
    data = "".join(part + between for part, between in pairs).encode()

    assert read_or_refuse(name, data) == read_or_refuse(name, data)
