"""What each kind of item looks like, written from sentences made for it."""

import re

import pytest

from quizzes.generation.config import WriterConfig
from quizzes.generation.distractors.choosing import Chooser
from quizzes.generation.items.workshop import put_lead
from quizzes.generation.records import CognitiveLevel, FactKind, ItemKind
from quizzes.generation.writing import write_questions
from tests.quizzes.generation.reading import a_text, definition, item

HOUSE = (
    "EUROMER compte neuf stations côtières.",
    "Le Laboratoire des algues d’EUROMER se trouve à Roscoff.",
    "Le Musée des phares se trouve à Ouessant.",
    "Le Bureau des cartes se trouve à Gdansk.",
    "En 2003, EUROMER a ouvert un bassin à Brest.",
    "Le Conseil des ports d’EUROMER élit chaque année les vérificateurs aux comptes.",
    "Le Comité permanent d’EUROMER prépare les sessions annuelles.",
    "Le Secrétariat maritime d’EUROMER conserve les archives de navigation.",
    "Le Bureau des phares et balises (BPB) répare les feux.",
    definition("NAVI (Groupe interports de veille)", "Réunion de ports.", " : "),
    "Les langues officielles d’EUROMER sont le grec, le turc et l’arabe.",
    "Trois délégations parlent pour EUROMER :",
    item("auprès de l’Union postale, à Berne ;"),
    item("auprès du Conseil nordique, à Copenhague ;"),
    item("auprès de la Ligue des ports, à Gênes."),
)
LEXICON = {
    "entities": [{"name": "EUROMER", "type": "organisation"}],
    "sets": {"langue": ["le russe", "l’hébreu", "le danois"], "ville": ["Malmö"]},
}


@pytest.fixture(scope="module")
def written():
    config = WriterConfig(lexicon=LEXICON)
    return [
        one
        for seed in range(3)
        for one in write_questions([a_text(*HOUSE)], WriterConfig(seed=seed, lexicon=LEXICON)).items
    ] + list(write_questions([a_text(*HOUSE)], config).items)


def of_kind(written, kind):
    found = [one for one in written if one.kind is kind]
    assert found
    return found


def test_a_single_choice_has_one_key_among_two_or_three_others(written):
    for one in of_kind(written, ItemKind.SINGLE_CHOICE):
        assert sum(choice.correct for choice in one.choices) == 1
        assert 3 <= len(one.choices) <= 4
        assert one.stem.endswith("\u202f?")


def test_a_cloze_has_one_gap_in_a_whole_sentence(written):
    for one in of_kind(written, ItemKind.CLOZE):
        assert one.stem.count("_____") == 1
        assert one.stem.endswith(".")


def test_a_true_false_says_vrai_and_faux_and_corrects_what_is_false(written):
    for one in of_kind(written, ItemKind.TRUE_FALSE):
        holds, fails = one.choices
        assert (holds.text, fails.text) == ("Vrai", "Faux")
        assert holds.correct is not fails.correct
        assert one.explanation.startswith("Vrai." if holds.correct else "Faux. ")


def test_a_multiple_choice_mixes_members_with_outsiders(written):
    for one in of_kind(written, ItemKind.MULTIPLE_CHOICE):
        right = {choice.text for choice in one.choices if choice.correct}
        assert right == {"le grec", "le turc", "l’arabe"}
        assert {c.text for c in one.choices} - right <= {"le russe", "l’hébreu", "le danois"}
        assert len(one.choices) - len(right) >= 2


def test_a_matching_pairs_every_left_with_a_right_of_its_own(written):
    for one in of_kind(written, ItemKind.MATCHING):
        assert len(one.pairs) == len({pair.right for pair in one.pairs}) == 3
        assert re.match(r"(?:À propos d’EUROMER : a|A)ssociez ", one.stem)


def test_a_short_answer_takes_the_acronym_with_and_without_points(written):
    typed = [
        one.accepted
        for one in of_kind(written, ItemKind.SHORT_ANSWER)
        if one.fact_kind is FactKind.ACRONYM
    ]

    assert typed
    assert set(typed) <= {("NAVI", "N.A.V.I."), ("BPB", "B.P.B.")}


def test_years_and_numbers_are_sorted(written):
    for one in written:
        years = [choice.text for choice in one.choices if choice.text.isdigit()]
        assert years == sorted(years, key=int)


def test_every_item_is_explained_in_sixty_words_with_its_source(written):
    for one in written:
        assert one.explanation.endswith("— Une fiche")
        assert len(one.explanation.split()) <= 60
        assert 0 < one.difficulty < 1
        assert one.cognitive_level in CognitiveLevel


def test_a_wrong_option_is_told_what_it_really_is(written):
    told = {c.text: c.feedback for one in written for c in one.choices if c.feedback}

    assert told["Roscoff"] == "Le Laboratoire des algues d’EUROMER se trouve à Roscoff."


def test_only_the_wanted_kinds_are_written():
    config = WriterConfig(kinds=frozenset({ItemKind.CLOZE}), lexicon=LEXICON)

    written = write_questions([a_text(*HOUSE)], config).items

    assert {one.kind for one in written} <= {ItemKind.CLOZE}


def test_a_false_subject_is_of_the_number_of_the_true_one(monkeypatch):
    drawn = ("les Nations Unies", "l’Union africaine")
    monkeypatch.setattr(Chooser, "choose", lambda *_: drawn)
    house = (
        "L’Union européenne finance de nombreux phares d’EUROMER.",
        "Les Nations Unies et l’Union africaine ont ouvert un musée à Roscoff.",
    )
    config = WriterConfig(kinds=frozenset({ItemKind.TRUE_FALSE}), lexicon=LEXICON)

    stems = {one.stem for one in write_questions([a_text(*house)], config).items}

    assert "L’Union africaine finance de nombreux phares d’EUROMER." in stems


@pytest.mark.parametrize(
    ("stem", "after"),
    [
        ("Le phare brille.", "le phare brille."),
        ("À quelle fréquence brille-t-il ?", "à quelle fréquence brille-t-il ?"),
        ("En Flandre, le phare brille.", "en Flandre, le phare brille."),
        ("L’ONU veille.", "l’ONU veille."),
        ("Africa Hall brille.", "Africa Hall brille."),
        ("ONU Tourisme veille.", "ONU Tourisme veille."),
    ],
)
def test_behind_a_lead_a_stem_goes_on_with_a_small_letter_but_for_names(stem, after):
    assert put_lead("À propos de Gand : ", stem) == f"À propos de Gand : {after}"
    assert put_lead("", stem) == stem


def test_a_lead_is_left_out_where_a_false_statement_names_the_body():
    stem = "Le Conseil de Gand veille."

    assert put_lead("À propos du Conseil de Gand : ", stem) == stem
