"""GIFT as gift-pegjs reads it, a parser that others wrote; where Node.js is there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from typing import Any

import pytest

from quizzes.exchange import BankQuestion, Format, write_bank
from quizzes.exchange.feedback import write_feedback
from quizzes.exchange.texts import read_html
from quizzes.generation.records import ItemKind
from tests.guards.tree import PROJECT
from tests.quizzes.exchange.samples import CLOZE_OF_OPTIONS, ODD, SAMPLES, make

NODE = shutil.which("node")
NPM = shutil.which("npm")
KEPT = PROJECT / ".local" / "node"
TYPES = {
    ItemKind.SINGLE_CHOICE: "MC",
    ItemKind.MULTIPLE_CHOICE: "MC",
    ItemKind.TRUE_FALSE: "TF",
    ItemKind.CLOZE: "Short",
    ItemKind.MATCHING: "Matching",
    ItemKind.ORDERING: "Matching",
    ItemKind.NUMERIC: "Numerical",
    ItemKind.SHORT_ANSWER: "Short",
}

pytestmark = pytest.mark.skipif(not (NODE and NPM), reason="Node.js is not there")


@pytest.fixture(scope="module")
def modules() -> str:
    """Have the parser installed once, in the version that is pinned."""
    if not (KEPT / "node_modules" / "gift-pegjs").is_dir():
        KEPT.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / "tests/node/package.json", KEPT)
        asked = ["--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(
            [str(NPM), "install", *asked], cwd=KEPT, check=False, capture_output=True, timeout=120
        )
        if done.returncode:
            pytest.skip("gift-pegjs could not be installed")
    return str(KEPT / "node_modules")


def parse(questions: list[BankQuestion], modules: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [str(NODE), str(PROJECT / "tests/node/gift.js")],
        input=write_bank(questions, Format.GIFT, "Le Bureau"),
        env={**os.environ, "NODE_PATH": modules},
        check=True,
        capture_output=True,
        timeout=60,
    )
    category, *read = json.loads(done.stdout)
    assert category["type"] == "Category"
    return read


def test_another_parser_reads_what_was_written(modules: str):
    odd = make(ItemKind.SINGLE_CHOICE, stem=ODD, explanation=f"{ODD}\n\n{ODD}")
    questions = [*SAMPLES, odd]

    read = parse(questions, modules)

    assert len(read) == len(questions)
    for question, found in zip(questions, read, strict=True):
        expected = "MC" if question == CLOZE_OF_OPTIONS else TYPES[question.kind]
        assert (found["type"], found["id"]) == (expected, question.id)
        assert f"kind:{question.kind}" in found["tags"]
        said = " ".join(read_html(found["stem"]["text"]).split())
        assert said.replace("_____ .", "_____.") == " ".join(question.stem.split())
        feedback = write_feedback(question.explanation, question.sources)
        assert read_html(found["globalFeedback"]["text"]) == read_html(feedback)


def test_another_parser_finds_the_same_keys(modules: str):
    read = dict(zip(SAMPLES, parse(list(SAMPLES), modules), strict=True))

    for question, found in read.items():
        if question.kind in {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}:
            right = {choice.text for choice in question.choices if choice.correct}
            worth = {choice["text"]["text"]: choice for choice in found["choices"]}
            assert right == {
                text for text, one in worth.items() if one["isCorrect"] or (one["weight"] or 0) > 0
            }
        elif question.kind is ItemKind.TRUE_FALSE:
            assert found["isTrue"] is question.choices[0].correct
        elif question.kind is ItemKind.NUMERIC:
            (one,) = found["choices"]
            assert (one["text"]["number"], one["text"]["range"]) == (196, 0.5)
        elif question.accepted:
            assert [one["text"]["text"] for one in found["choices"]] == list(question.accepted)
        elif question.pairs:
            pairs = [(one["subquestion"]["text"], one["subanswer"]) for one in found["matchPairs"]]
            assert pairs == [(pair.left, pair.right) for pair in question.pairs]
        elif question.sequence:
            steps = [one["subanswer"] for one in found["matchPairs"]]
            assert steps == list(question.sequence)


def test_multiple_choice_is_worth_right_minus_wrong(modules: str):
    (found,) = parse([make(ItemKind.MULTIPLE_CHOICE)], modules)

    assert [choice["weight"] for choice in found["choices"]] == [50, 50, -50, -50]
    assert re.fullmatch(r"\w+", found["choices"][0]["text"]["format"])
