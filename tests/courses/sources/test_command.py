import json

from courses.sources.__main__ import main

SENTENCE = "Les polices du monde entier coopèrent chaque jour contre la criminalité."


def test_files_are_printed_as_json(tmp_path, capsys):
    file = tmp_path / "note.md"
    file.write_text(f"# Titre\n\n- **CCC** : un centre\n\n{SENTENCE}\n", encoding="utf-8")

    status = main([str(file)])

    printed = json.loads(capsys.readouterr().out)
    assert status == 0
    assert printed["documents"][0]["name"] == "note.md"
    assert printed["documents"][0]["text"].startswith("# Titre")
    assert printed["blocks"][1] == {
        "document": "note.md",
        "kind": "definition",
        "language": "fr",
        "text": "CCC\u00a0: un centre",
        "start": 13,
        "end": 30,
        "headings": ["Titre"],
        "level": 0,
        "label": "",
        "term": "CCC",
    }


def test_a_refused_file_is_named_and_the_others_are_printed(tmp_path, capsys):
    good, bad = tmp_path / "bon.txt", tmp_path / "vide.txt"
    good.write_text(SENTENCE, encoding="utf-8")
    bad.write_bytes(b"")

    status = main([str(bad), str(good), str(tmp_path / "absent.txt")])

    captured = capsys.readouterr()
    assert status == 1
    assert [document["name"] for document in json.loads(captured.out)["documents"]] == ["bon.txt"]
    assert captured.err.splitlines()[0] == "vide.txt is empty."
    assert "absent.txt cannot be opened" in captured.err.splitlines()[1]
