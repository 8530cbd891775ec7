import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from courses.sources.records import BlockKind
from quizzes.generation.config import WriterConfig
from quizzes.generation.export import (
    CourseExport,
    ExportedBlock,
    ExportedConflict,
    ExportedCourse,
    ExportedDocument,
    ExportedLesson,
    ExportedModule,
    ExportedQuestion,
    ExportedQuiz,
    ExportedSpan,
    ExportedTerm,
    Generator,
    QuestionStatus,
    export_json,
    write_export,
)
from quizzes.generation.records import (
    Choice,
    FactKind,
    Finding,
    ItemKind,
    Pair,
    QuotedSpan,
    Severity,
)
from tests.quizzes.generation.building import NAME, a_document, an_item

ROOT = Path(__file__).parents[4]
SCHEMA = json.loads((ROOT / "docs/contracts/course-export.schema.json").read_text("utf-8"))
CONTRACT = Draft202012Validator(SCHEMA)
SPAN = ExportedSpan(NAME, 0, 8)
QUIZ = ExportedQuiz("quiz", "Quiz", 0.7, ("0123456789abcdef",))

ITEMS = (
    an_item(findings=(Finding("long_stem", Severity.WARNING, "31"),)),
    an_item(ItemKind.MULTIPLE_CHOICE, choices=(Choice("a", True), Choice("b", False, "Non."))),
    an_item(ItemKind.TRUE_FALSE, right=["Vrai"], wrong=["Faux"], findings=()),
    an_item(ItemKind.CLOZE, right=["a"], wrong=["b", "c"]),
    an_item(ItemKind.MATCHING, pairs=(Pair("a", "b"),)),
    an_item(ItemKind.ORDERING, sequence=("a", "b", "c")),
    an_item(ItemKind.NUMERIC, accepted=("12",), tolerance=0.0),
    an_item(ItemKind.SHORT_ANSWER, accepted=("a", "b"), fact_kind=FactKind.ACRONYM),
)
COURSE = ExportedCourse(
    slug="cours",
    title="Cours",
    language="fr",
    modules=(
        ExportedModule(
            slug="module",
            title="Module",
            objectives=("Situer le siège.",),
            lessons=(
                ExportedLesson(
                    "lecon",
                    "Leçon",
                    (
                        ExportedBlock(BlockKind.PARAGRAPH, "fr", "Le siège…", (SPAN,)),
                        ExportedBlock(BlockKind.NOTE, "fr", "Note", ()),
                    ),
                ),
            ),
            quizzes=(QUIZ,),
        ),
    ),
    glossary=(ExportedTerm("siège", "lieu", (SPAN,)),),
    conflicts=(ExportedConflict("siège", (SPAN, replace(SPAN, quote="Le siège"))),),
    quizzes=(QUIZ,),
)


def an_export(*items, course=None, rejected=None):
    return CourseExport(
        generator=Generator.of(WriterConfig(seed=7)),
        documents=(ExportedDocument.of(a_document("Le siège est à Lyon.")),),
        questions=tuple(ExportedQuestion(item) for item in items),
        course=course,
        rejected=rejected or {},
    )


@pytest.mark.parametrize("course", [None, COURSE])
def test_an_export_of_every_kind_keeps_the_contract(course):
    export = an_export(*ITEMS, course=course, rejected={"key_in_stem": 3})

    CONTRACT.validate(json.loads(export_json(export)))


def test_nothing_at_all_keeps_the_contract():
    CONTRACT.validate(write_export(an_export()))


def test_the_contract_is_a_schema_that_refuses_something():
    Draft202012Validator.check_schema(SCHEMA)
    broken = write_export(an_export(ITEMS[0]))
    broken["questions"][0]["status"] = "perhaps"

    assert not CONTRACT.is_valid(broken)


def test_a_question_says_everything_that_its_item_does():
    (written,) = write_export(an_export(ITEMS[0]))["questions"]
    item = ITEMS[0]

    assert written["id"] == item.id
    assert written["stem"] == item.stem
    assert written["status"] == "draft"
    assert [choice["correct"] for choice in written["choices"]] == [True, False, False]
    assert written["source"][0]["quote"] == item.source[0].quote
    assert written["findings"] == [{"code": "long_stem", "severity": "warning", "detail": "31"}]


def test_members_that_hold_nothing_are_left_out():
    (written,) = write_export(an_export(ITEMS[0]))["questions"]

    assert not written.keys() & {"pairs", "sequence", "accepted", "tolerance", "module"}


def test_a_tolerance_of_none_is_left_out_and_one_of_nothing_is_not():
    numeric, short = write_export(an_export(ITEMS[6], ITEMS[7]))["questions"]

    assert numeric["tolerance"] == 0
    assert "tolerance" not in short


def test_status_module_and_objective_are_told():
    question = ExportedQuestion(ITEMS[0], QuestionStatus.APPROVED, "module", "situer")
    (written,) = write_export(replace(an_export(), questions=(question,)))["questions"]

    assert (written["status"], written["module"], written["objective"]) == (
        "approved",
        "module",
        "situer",
    )


def test_the_generator_can_be_asked_again():
    config = WriterConfig(seed=7)

    assert write_export(an_export())["generator"] == {
        "version": Generator.of(config).version,
        "config_sha256": config.sha256(),
        "seed": 7,
    }


def test_the_same_export_is_the_same_text():
    one = an_export(*ITEMS, rejected={"b": 1, "a": 2})
    other = an_export(*ITEMS, rejected={"a": 2, "b": 1})

    assert export_json(one) == export_json(other)


def test_the_text_is_read_by_people():
    text = export_json(an_export(*ITEMS))

    assert "Comité exécutif" in text
    assert text.startswith('{\n "format": "elearning-course"')
    assert text.endswith("}\n")


def test_offsets_count_in_the_exported_text():
    document = a_document("Le siège est à Lyon.")
    item = an_item(source=(QuotedSpan(NAME, 3, 8, "siège"),))
    written = write_export(an_export(item))

    place = written["questions"][0]["source"][0]
    text = written["documents"][0]["text"]
    assert text == document.text
    assert text[place["start"] : place["end"]] == "siège"
