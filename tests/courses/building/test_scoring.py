import pytest

from courses.building.blueprint import LessonPlan, ModulePlan
from courses.building.meaning import read_meaning
from courses.building.records import ReasonKind
from courses.building.scoring import WEIGHTS, Aim, Candidate, score
from tests.courses.building.samples import sections


def aim(*terms, title="Les organes"):
    plan = LessonPlan(slug="organes", title=title, objective="nommer", terms=terms)
    module = ModulePlan.model_validate(
        {
            "slug": "bases",
            "title": "Les bases",
            "objectives": [{"slug": "nommer", "text": "Nommer l’assemblée."}],
            "lessons": [plan],
            "quiz": {"slug": "quiz", "title": "Quiz", "questions": 1},
        }
    )
    return Aim.of(module, plan)


def reasons(text, *terms, title="Les organes"):
    candidate, goal = Candidate.of(sections(text)[-1]), aim(*terms, title=title)
    found = score(candidate, goal, read_meaning([candidate.text, goal.text]))
    return found, {reason.kind: reason for reason in found.reasons}


@pytest.mark.parametrize(
    ("text", "terms", "share", "detail"),
    [
        ("# Organes\n\nTexte.", (), 1.0, "Organes"),
        ("# Organes et ressources\n\nTexte.", (), 0.667, "Organes et ressources"),
        ("# Organes\n\n## Chiffres\n\nTexte.", (), 0.5, "Organes"),
        ("# Du bureau central\n\nTexte.", ("bureaux centrals",), 1.0, "Du bureau central"),
        ("# Outils\n\nOrganes.", (), 0.0, ""),
    ],
)
def test_headings_count_by_the_words_of_the_title_and_by_terms(text, terms, share, detail):
    reason = reasons(text, *terms)[1][ReasonKind.PATH]

    assert (reason.share, reason.detail) == (share, detail)


@pytest.mark.parametrize(
    ("text", "terms", "share", "detail"),
    [
        ("Une notice est publiée.", ("notices", "base de données"), 0.5, "notices"),
        ("# Notices\n\nBases de données.", ("notices", "base de données"), 1.0,
         "notices, base de données"),
        ("L’assemblée élit.", (), 0.333, "assemblée"),
        ("Rien.", ("notices",), 0.0, ""),
    ],
)  # fmt: skip
def test_terms_count_by_how_many_stand_in_the_passage(text, terms, share, detail):
    reason = reasons(text, *terms)[1][ReasonKind.TERMS]

    assert (reason.share, reason.detail) == (share, detail)


def test_meaning_counts_where_no_word_is_shared():
    near = reasons("Le président dirige la séance du parlement.")[1][ReasonKind.MEANING]
    far = reasons("Le fromage mûrit en cave.")[1][ReasonKind.MEANING]

    assert near.share > far.share + 0.1


def test_below_no_heading_the_other_parts_share_the_weight():
    found, parts = reasons("L’assemblée élit.")

    assert ReasonKind.PATH not in parts
    assert sum(part.weight for part in parts.values()) == pytest.approx(1.0, abs=1e-2)
    assert found.score > reasons("# Titre\n\nL’assemblée élit.")[0].score


def test_a_score_is_the_weighted_sum_of_its_reasons():
    found, parts = reasons("# Organes\n\nL’assemblée élit.")

    assert found.lesson == "organes"
    assert found.score == pytest.approx(
        sum(WEIGHTS[kind] * parts[kind].share for kind in WEIGHTS), abs=1e-3
    )
    assert sum(WEIGHTS.values()) == pytest.approx(1.0)
