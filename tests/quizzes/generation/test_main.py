import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizzes.generation.__main__ import main

ROOT = Path(__file__).parents[3]
TEXT = """L’Office des phares

L’Office des phares a été fondé à Brest en 1921. Le siège de l’Office des phares se trouve à Brest.
L’Office des phares compte quarante-deux pays membres. Le Conseil des gardiens contrôle l’exécution
des décisions de l’Assemblée des phares. L’Assemblée des phares élit chaque année le président.

L’Office des phares a quatre langues officielles : l’anglais, l’arabe, l’espagnol et le français.
En 1956, l’Office des phares a ouvert un bureau à Dakar. En 1989, il a ouvert un bureau à Lima.
"""


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "phares.txt"
    path.write_text(TEXT, "utf-8")
    return path


def run(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def refused(capsys, *arguments):
    with pytest.raises(SystemExit) as caught:
        main([str(argument) for argument in arguments])
    assert caught.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


def test_questions_are_printed_with_their_documents(capsys, document):
    code, out, err = run(capsys, document)
    export = json.loads(out)

    assert (code, err) == (0, "")
    assert [said["name"] for said in export["documents"]] == ["phares.txt"]
    assert export["questions"]
    assert {question["status"] for question in export["questions"]} == {"draft"}
    assert isinstance(export["rejected"], dict)


def test_twice_the_same_input_prints_the_same_bytes(capsys, document):
    assert run(capsys, document, "--seed", 3) == run(capsys, document, "--seed", 3)


def test_kinds_and_limit_are_kept(capsys, document):
    _, out, _ = run(capsys, document, "--kinds", "cloze, single_choice", "--limit", 2)

    questions = json.loads(out)["questions"]
    assert 0 < len(questions) <= 2
    assert {question["kind"] for question in questions} <= {"cloze", "single_choice"}


def test_a_language_without_a_writer_yields_nothing_and_says_so(capsys, document):
    code, out, err = run(capsys, document, "--language", "de")

    assert code == 0
    assert json.loads(out)["questions"] == []
    assert err == "phares.txt holds nothing to ask about.\n"


def test_explain_counts_on_the_side(capsys, document):
    _, out, err = run(capsys, document, "--explain")

    assert json.loads(out)["questions"]
    assert err.startswith("facts: ")


def test_a_refused_file_is_one_line_and_the_others_are_read(capsys, document, tmp_path):
    empty = tmp_path / "vide.txt"
    empty.write_bytes(b"")

    code, out, err = run(capsys, empty, document)

    assert code == 0
    assert [said["name"] for said in json.loads(out)["documents"]] == ["phares.txt"]
    assert len(err.splitlines()) == 1
    assert "vide.txt" in err


def test_nothing_that_could_be_read_is_a_failure(capsys, tmp_path):
    binary = tmp_path / "image.txt"
    binary.write_bytes(bytes(range(256)) * 8)

    code, out, err = run(capsys, binary, tmp_path / "absent.txt", tmp_path)

    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 3
    assert "absent.txt" in err


def test_a_file_given_twice_is_read_once(capsys, document):
    _, out, err = run(capsys, document, document)

    assert len(json.loads(out)["documents"]) == 1
    assert "left out" in err


def test_two_files_of_one_name_are_not_mixed_up(capsys, document, tmp_path):
    other = tmp_path / "ailleurs" / "phares.txt"
    other.parent.mkdir()
    other.write_text("Le Bureau des ports siège à Gênes.", "utf-8")

    _, out, err = run(capsys, document, other)

    assert json.loads(out)["documents"][0]["text"] == TEXT
    assert "another document is called phares.txt" in err


def test_a_document_with_nothing_to_ask_about_says_so(capsys, tmp_path):
    path = tmp_path / "salut.txt"
    path.write_text("Bonjour à tous et à toutes.", "utf-8")

    code, out, err = run(capsys, path)

    assert code == 0
    assert json.loads(out)["questions"] == []
    assert err == "salut.txt holds nothing to ask about.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--kinds", "essay"], "essay"),
        (["--kinds", ""], "single_choice"),
        (["--limit", "0"], "limit"),
        (["--limit", "-3"], "limit"),
        (["--limit", "many"], "limit"),
        (["--seed", "x"], "seed"),
        (["--language", "French"], "ISO 639-1"),
        (["--blueprint", "absent.toml"], "absent.toml"),
    ],
)
def test_a_wrong_option_is_one_clear_line(capsys, document, arguments, said):
    assert said in refused(capsys, document, *arguments)


@pytest.mark.parametrize("content", [b"slug = ", b'slug = "x"\n', b"\xff\xfe"])
def test_a_wrong_blueprint_is_one_clear_line(capsys, document, tmp_path, content):
    blueprint = tmp_path / "plan.toml"
    blueprint.write_bytes(content)

    assert "plan.toml" in refused(capsys, document, "--blueprint", blueprint)


def test_no_files_are_an_error(capsys):
    assert "FILE" in refused(capsys)


def test_it_runs_as_a_module(document):
    ran = subprocess.run(
        [sys.executable, "-m", "quizzes.generation", document, "--limit", "1"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=120,
    )

    assert len(json.loads(ran.stdout)["questions"]) == 1


def test_a_reader_that_closes_the_pipe_early_sees_no_trace(document):
    command = f"({sys.executable} -m quizzes.generation {document}; echo $? >&2) | true"
    ran = subprocess.run(  # noqa: S602 - the shell's pipe is what is tried
        command, cwd=ROOT, shell=True, capture_output=True, check=True, timeout=120
    )

    assert ran.stderr == b"0\n"


def test_a_file_name_that_is_no_text_is_written_with_question_marks(capsys, tmp_path):
    path = os.fsencode(tmp_path) + b"/ph\xffres.txt"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - its name is bytes
        file.write(TEXT)

    code, out, _ = run(capsys, os.fsdecode(path))

    assert code == 0
    assert json.loads(out)["documents"][0]["name"] == "ph?res.txt"
