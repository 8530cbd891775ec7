from dataclasses import replace

import pytest

from quizzes.generation.corpus import Corpus
from quizzes.generation.distractors.choosing import Chooser, _leave_none_alone
from quizzes.generation.distractors.pool import fill_pool
from quizzes.generation.distractors.sieve import _is_the_house
from quizzes.generation.distractors.years import CLOSE
from quizzes.generation.facts.extracting import extract
from quizzes.generation.facts.names import find_names
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.identity import chance
from quizzes.generation.lexicon import read_lexicon
from quizzes.generation.records import FactKind, QuotedSpan
from quizzes.generation.truth import Truth
from tests.quizzes.generation.reading import a_text, read

ORGANS = (
    "Le Conseil des ports d’EUROMER élit le Bureau.",
    "Le Comité permanent d’EUROMER prépare les sessions annuelles.",
    "Le Secrétariat des mers d’EUROMER tient les archives du port.",
    "Le Tribunal des pêches juge les litiges des armateurs.",
)


def choose(*texts, kind, lexicon=None, wanted=""):
    table = lexicon or {}
    known = read_lexicon(table)
    statements = read(*texts, lexicon=table)
    found = extract(statements, known).found
    corpus = Corpus.of([a_text(*texts)], aliases=known.aliases())
    chooser = Chooser(fill_pool(found, find_names(statements, known), known), Truth(corpus, found))
    facts = [f for f in found if f.kind is kind and wanted in f"{f.subject} {f.relation}"]
    (fact,) = [f for f in facts if isinstance(f, Single | Listing)][:1]
    rng = chance("5")
    return (
        chooser.choose_outsiders(fact, rng)
        if isinstance(fact, Listing)
        else chooser.choose(fact, rng)
    )


def test_organs_stand_among_organs_of_the_same_house():
    found = choose(*ORGANS, kind=FactKind.ROLE, wanted="prépare")

    assert set(found) == {"le Conseil des ports", "le Secrétariat des mers"}


def test_what_the_corpus_says_to_be_so_is_no_distractor():
    texts = (*ORGANS, "Avec lui, le Conseil des ports prépare aussi les sessions annuelles.")

    assert "le Conseil des ports" not in choose(*texts, kind=FactKind.ROLE, wanted="prépare")


def test_an_alias_of_the_key_is_no_distractor():
    lexicon = {
        "entities": [
            {"name": "Comité permanent", "type": "organe", "owner": "EUROMER",
             "aliases": ["Comité des Sept"]},
            {"name": "Comité des Sept", "type": "organe", "owner": "EUROMER"},
        ]
    }  # fmt: skip

    found = choose(*ORGANS, kind=FactKind.ROLE, wanted="prépare", lexicon=lexicon)

    assert "le Comité des Sept" not in found


def test_no_organ_is_invented_where_the_corpus_names_too_few():
    assert choose(ORGANS[1], kind=FactKind.ROLE) == ()


def test_too_few_good_ones_are_none():
    text = "Le Registre des phares d’EUROMER recense les épaves de toutes les côtes."

    assert choose(text, kind=FactKind.ROLE) == ()


def test_outsiders_come_from_the_closed_set_and_never_from_the_list():
    text = "Les langues officielles d’EUROMER sont le grec, le turc et l’arabe."
    lexicon = {"sets": {"langue": ["le grec", "le russe", "l’hébreu", "Swahili"]}}

    found = choose(text, kind=FactKind.ENUMERATION, lexicon=lexicon)

    assert set(found) == {"le russe", "l’hébreu"}


def test_who_is_answered_by_persons_and_organs_alone():
    texts = (
        *ORGANS,
        "Le Président d’EUROMER dirige le Comité permanent.",
        "Le Commissaire aux ports d’EUROMER inspecte chaque année les bassins.",
    )

    found = choose(*texts, kind=FactKind.ROLE, wanted="dirige")

    assert found
    assert not any("Registre" in name for name in found)


def test_a_name_shares_the_word_that_would_tie_the_key_to_the_question():
    texts = (*ORGANS, "Le Conseil permanent d’EUROMER surveille les digues du lac.")

    found = choose(
        *texts, "Le Comité permanent d’EUROMER garde le phare permanent.", kind=FactKind.ROLE,
        wanted="garde",
    )  # fmt: skip

    assert "le Conseil permanent" in found


def test_cities_come_from_the_part_of_the_world_that_the_key_is_in():
    lexicon = {
        "sets": {"ville": ["Lima", "Quito"], "ville du Nord": ["Oslo", "Bergen", "Malmö", "Turku"]}
    }

    found = choose("Le Musée des phares se trouve à Oslo.", kind=FactKind.PLACE, lexicon=lexicon)

    assert set(found) == {"Bergen", "Malmö", "Turku"}


@pytest.mark.parametrize(
    ("name", "question", "named"),
    [
        ("l’Organisation des Nations Unies", "Quelle agence des Nations Unies juge ?", True),
        ("le Comité maritime des Ports", "Quel organe du CMP élit le Bureau ?", True),
        ("l’Organisation mondiale des douanes", "Quelle agence des Nations Unies juge ?", False),
    ],
)
def test_the_house_itself_is_none_of_its_parts(name, question, named):
    assert _is_the_house(name, question) is named


@pytest.mark.parametrize(
    ("key", "chosen", "kept"),
    [
        ("le Greffier", ["le Congrès", "le Bureau", "la Cour"], []),
        ("le Congrès", ["le Greffier", "le Bureau", "la Cour"], ["le Bureau", "la Cour"]),
        ("le Greffier", ["le Président", "la Cour"], ["le Président"]),
        ("le Congrès", ["le Greffier", "le Président", "la Cour"],
         ["le Greffier", "le Président", "la Cour"]),
        ("le Congrès", ["le Bureau", "la Cour"], ["le Bureau", "la Cour"]),
    ],
)  # fmt: skip
def test_no_option_is_alone_of_its_sort(key, chosen, kept):
    assert _leave_none_alone(a_role(key), chosen) == kept


def test_what_ended_did_not_end_before_it_began():
    text = "La Mission des ports d’EUROMER, ouverte en 2014, a pris fin en 2022."
    source = QuotedSpan("f.txt", 0, len(text), text)
    wording = Wording("En quelle année la Mission a-t-elle pris fin ?")
    fact = Single(FactKind.DATE, "s", "r", "2022", AnswerKind.YEAR, wording, (source,))
    chooser = Chooser(a_pool(1999, 2009, 2010, 2014), Truth(Corpus({}), ()))

    for seed in range(9):
        assert all(int(year) > 2014 for year in chooser.choose(fact, chance(str(seed))))


def test_years_that_sources_name_count_where_they_are_near_enough():
    text = "La Ligue des ports a ouvert un phare en 2010."
    source = QuotedSpan("f.txt", 0, len(text), text)
    wording = Wording("En quelle année la Ligue des ports a-t-elle ouvert un phare ?")
    fact = Single(FactKind.DATE, "s", "r", "2010", AnswerKind.YEAR, wording, (source,))
    truth = Truth(Corpus({}), ())

    wide = Chooser(a_pool(1990, 1996, 2025), truth).choose(fact, chance("1"))
    close = Chooser(a_pool(1990, 1996, 2025), truth, CLOSE).choose(fact, chance("1"))

    assert set(wide) == {"1990", "1996", "2025"}
    assert all(abs(int(year) - 2010) <= CLOSE for year in close)


def a_role(key):
    return Single(FactKind.ROLE, "s", "r", key, AnswerKind.NAME, Wording("Qui dirige ?"), ())


def a_pool(*years):
    return replace(fill_pool((), (), read_lexicon({})), years=years)
