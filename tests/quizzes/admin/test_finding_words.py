from __future__ import annotations

import re
from pathlib import Path

import quizzes.generation
from quizzes.admin.finding_words import WORDS, name_finding, show_findings
from quizzes.generation.checks.checking import ERRORS, WARNINGS

GENERATION = Path(quizzes.generation.__file__).parent


def test_every_check_has_its_words():
    assert ERRORS.keys() | WARNINGS.keys() <= WORDS.keys()


def test_every_reason_to_turn_a_candidate_away_has_its_words():
    written = "".join(path.read_text() for path in GENERATION.rglob("*.py"))
    codes = re.findall(r'Rejection\(\s*"([a-z_]+)"', written)

    assert codes
    assert set(codes) <= WORDS.keys()


def test_no_two_checks_say_the_same():
    assert len(set(WORDS.values())) == len(WORDS)


def test_a_code_of_a_later_writer_is_shown_as_it_is():
    assert name_finding("not_heard_of") == "not heard of"


def test_errors_come_first():
    shown = show_findings(
        [
            {"code": "long_stem", "severity": "warning"},
            {"code": "empty_text", "severity": "error", "detail": "option 2"},
        ]
    )

    assert [(finding.is_error, finding.detail) for finding in shown] == [
        (True, "option 2"),
        (False, ""),
    ]
