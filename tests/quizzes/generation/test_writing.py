"""The whole way on the project's own documents."""

import json
import os
import subprocess
import sys
import tomllib
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from courses.sources import read_document
from quizzes.generation import ItemKind, Severity, WriterConfig
from quizzes.generation.wording import fold
from quizzes.generation.writing import write_questions
from tests.quizzes.generation.building import a_document
from tests.quizzes.generation.reading import a_text

ROOT = Path(__file__).parents[3]
SOURCES = ROOT / "fixtures" / "sources"
NUMBERS = frozenset({"date", "quantity"})


def read_sources():
    names = sorted(p for p in SOURCES.iterdir() if p.name != "README.md")
    return [read_document(path.name, path.read_bytes()) for path in names]


def read_lexicon_table():
    blueprint = ROOT / "fixtures" / "blueprints" / "interpol.toml"
    return tomllib.loads(blueprint.read_text(encoding="utf-8"))["lexicon"]


@pytest.fixture(scope="module")
def documents():
    return read_sources()


@pytest.fixture(scope="module")
def generation(documents):
    return write_questions(documents, WriterConfig(lexicon=read_lexicon_table()))


def test_there_are_enough_questions_of_enough_kinds(generation):
    kinds = Counter(item.kind for item in generation.items)
    facts = Counter(item.fact_kind for item in generation.items)

    assert len(generation.items) >= 100
    assert len(kinds) >= 6
    assert len(facts) >= 8


def test_dates_and_bare_numbers_are_at_most_a_third(generation):
    bare = sum(item.fact_kind in NUMBERS for item in generation.items)

    assert 3 * bare <= len(generation.items)


def test_every_quote_stands_at_its_span(generation, documents):
    texts = {document.name: document.text for document in documents}

    for span in (span for item in generation.items for span in item.source):
        assert 0 <= span.start < span.end <= len(texts[span.document])
        letters = iter(fold(texts[span.document][span.start : span.end]))
        assert all(letter in letters for letter in fold(span.quote)), span.quote


def test_no_item_carries_an_error_and_ids_are_its_own(generation):
    errors = [f for i in generation.items for f in i.findings if f.severity is Severity.ERROR]

    assert errors == []
    assert len({item.id for item in generation.items}) == len(generation.items)
    assert {item.fact for item in generation.items} <= {fact.id for fact in generation.facts}


def test_every_document_is_asked_about(generation, documents):
    assert {i.source[0].document for i in generation.items} == {d.name for d in documents}


def test_the_years_of_the_accord_are_a_conflict_that_no_item_touches(generation):
    (conflict,) = generation.conflicts

    quotes = " ".join(span.quote for span in conflict.statements)
    assert "1996" in quotes
    assert "1997" in quotes
    assert not {(s.document, s.start) for s in conflict.statements} & {
        (s.document, s.start) for item in generation.items for s in item.source
    }


def test_true_and_false_keep_the_balance(generation):
    stated = [item for item in generation.items if item.kind is ItemKind.TRUE_FALSE]
    true = sum(item.choices[0].correct for item in stated)

    assert 0.3 <= true / len(stated) <= 0.7


def test_no_place_of_the_key_is_favoured(generation):
    asked = [
        i for i in generation.items if len(i.choices) == 4 and i.kind is ItemKind.SINGLE_CHOICE
    ]
    places = Counter([c.correct for c in item.choices].index(True) for item in asked)

    assert max(places.values()) <= 0.4 * len(asked)


def test_rejected_candidates_are_kept_with_their_code(generation):
    assert all(r.code and r.stem for r in generation.rejections)
    assert sum(generation.rejected().values()) == len(generation.rejections)


def test_the_writer_works_without_a_lexicon_less_well(generation, documents):
    plain = write_questions(documents, WriterConfig())

    assert 70 <= len(plain.items) <= len(generation.items)


def test_two_runs_are_equal(generation, documents):
    assert generation == write_questions(documents, WriterConfig(lexicon=read_lexicon_table()))


def test_another_seed_asks_about_the_same_facts(generation, documents):
    other = write_questions(documents, WriterConfig(seed=7, lexicon=read_lexicon_table()))

    assert other.facts == generation.facts
    assert other.items != generation.items


def test_the_hash_seed_of_the_process_changes_nothing(generation):
    code = (
        "import sys, json; from dataclasses import asdict; "
        "from tests.quizzes.generation.test_writing import read_sources, read_lexicon_table; "
        "from quizzes.generation import WriterConfig; "
        "from quizzes.generation.writing import write_questions; "
        "run = write_questions(read_sources(), WriterConfig(lexicon=read_lexicon_table())); "
        "json.dump(asdict(run), sys.stdout, default=str)"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2024")
    ]

    assert said[0] == said[1] == json.dumps(asdict(generation), default=str).encode()


def test_the_order_of_the_documents_makes_no_difference(generation, documents):
    config = WriterConfig(lexicon=read_lexicon_table())

    assert write_questions(documents[::-1], config) == generation


def test_the_limit_keeps_the_best(generation, documents):
    config = WriterConfig(limit=5, lexicon=read_lexicon_table())

    assert write_questions(documents, config).items == generation.items[:5]


@pytest.mark.parametrize("documents", [[], [a_text("…")], [a_text("A.", "B.")]])
def test_documents_that_say_nothing_give_nothing(documents):
    generation = write_questions(documents, WriterConfig())

    assert (generation.items, generation.facts, generation.conflicts) == ((), (), ())


def test_a_language_without_a_writer_gives_nothing(documents):
    assert write_questions(documents, WriterConfig(language="de")).items == ()


def test_the_same_document_twice_adds_nothing():
    text = "EUROMER compte neuf stations. Le Laboratoire des algues se trouve à Roscoff."
    one, two = a_text(text, name="a.txt"), a_text(text, name="b.txt")

    once = write_questions([one], WriterConfig())
    twice = write_questions([one, two], WriterConfig())

    assert [i.id for i in twice.items] == [i.id for i in once.items]
    assert {s.document for fact in twice.facts for s in fact.sources} == {"a.txt", "b.txt"}


def test_a_document_of_two_languages_is_asked_about_in_both():
    french = a_text("EUROMER compte neuf stations. Le Laboratoire des algues se trouve à Roscoff.")
    english = a_document(
        "The Nordic Port Fund was set up in 2004. The Nordic Port Fund is based in Oslo.",
        name="leaflet.txt",
        language="en",
    )

    items = write_questions([french, english], WriterConfig()).items

    assert {item.language for item in items} == {"fr", "en"}
    for item in (one for one in items if one.language == "en"):
        said = f"{item.stem} {item.explanation} {' '.join(c.text for c in item.choices)}"
        assert not {"«", "\u00a0", "\u202f", "Vrai", "Faux"} & {*said, *said.split()}
