import pytest

from quizzes.generation.realisation.drafts import find_drafts, name_draft
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import a_text, clause, find, read

BODY = "L’Assemblée des ports,"
ASKED = (
    clause("1. Prie les pays membres de réduire le bruit des navires à quai ;", "1"),
    clause("2. Invite le Conseil des phares à publier une carte des récifs du nord ;", "2"),
    clause("3. Encourage la Ligue des marins à former les équipages aux secours ;", "3"),
)


def asked(title):
    facts = [
        one
        for one in find("Les ports unis", title, BODY, *ASKED, issuer="")
        if one.kind is FactKind.CLAUSE
    ]
    return [getattr(one, "instruction", "") or one.wording.question for one in facts]


@pytest.mark.parametrize("title", ["Projet de résolution", "PROJET DE RÉSOLUTION sur les ports"])
def test_what_a_draft_asks_is_said_to_be_a_draft_s(title):
    questions = asked(title)

    assert questions
    assert all("dans un projet de résolution" in question.lower() for question in questions)


def test_what_was_adopted_is_asked_without_a_word_more():
    questions = asked("Résolution sur les ports")

    assert questions
    assert not any("projet" in question for question in questions)


def test_facts_of_other_kinds_stay():
    statements = read("Projet de résolution", "La Ligue des marins (LMR) a été créée en 1911.")
    facts = find("Projet de résolution", "La Ligue des marins (LDM) a été créée en 1911.")

    drafts = find_drafts(statements)

    assert drafts == {a_text("x").name: "projet de résolution"}
    assert [name_draft(one, drafts) for one in facts] == list(facts)
