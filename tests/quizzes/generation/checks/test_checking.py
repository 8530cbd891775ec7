from pathlib import Path

import pytest

from quizzes.generation import checks
from quizzes.generation.checks import check_item
from quizzes.generation.checks.checking import ERRORS, UNVOUCHED, WARNINGS
from quizzes.generation.records import Finding, Severity
from tests.quizzes.generation.building import a_corpus, an_item

FOLDER = Path(checks.__file__).parent
TWINS = Path(__file__).parent


def test_a_good_item_breaks_no_rule():
    assert check_item(an_item(), a_corpus()) == ()


def test_findings_say_code_severity_and_detail_errors_first():
    item = an_item(stem="Selon le texte, quel organe contrôle souvent les décisions\u202f?")

    assert check_item(item, a_corpus()) == (
        Finding("meta_wording", Severity.ERROR, "Selon le texte"),
        Finding("vague_term", Severity.WARNING, "souvent"),
    )


def test_where_nothing_vouches_for_the_field_doubt_is_an_error():
    item = an_item(stem="Quel organe contrôle souvent les décisions\u202f?")
    strangers = an_item(right=["le Comité exécutif"], wrong=["l’Union africaine", "la Cour"])

    assert Finding("vague_term", Severity.ERROR, "souvent") in check_item(
        item, a_corpus(), vouched=False
    )
    assert not {f.code for f in check_item(strangers, a_corpus())} & UNVOUCHED.keys()
    assert "stranger_among_options" in {
        f.code for f in check_item(strangers, a_corpus(), vouched=False)
    }


def test_no_rule_is_both_error_and_warning():
    assert not ERRORS.keys() & WARNINGS.keys()
    assert not UNVOUCHED.keys() & (ERRORS.keys() | WARNINGS.keys())


@pytest.mark.parametrize("code", sorted({**ERRORS, **UNVOUCHED, **WARNINGS}))
def test_each_code_has_its_file_and_each_file_its_twin(code):
    rule = {**ERRORS, **UNVOUCHED, **WARNINGS}[code]

    assert rule.__module__ == f"quizzes.generation.checks.{code}"
    assert (TWINS / f"test_{code}.py").exists()


def test_each_rule_that_was_written_is_applied():
    written = {
        path.stem for path in FOLDER.glob("*.py") if "\ndef find(" in path.read_text("utf-8")
    }

    assert written == ERRORS.keys() | UNVOUCHED.keys() | WARNINGS.keys()
