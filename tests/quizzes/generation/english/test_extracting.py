from quizzes.generation.english import extracting
from quizzes.generation.lexicon import read_lexicon
from tests.quizzes.generation.english.reading import a_text

KNOWN = "We know the World Customs Organization (WCO)."


def test_an_extractor_that_breaks_down_costs_no_other(monkeypatch):
    def break_down(_):
        raise ZeroDivisionError

    monkeypatch.setattr(extracting, "_DOCUMENT_EXTRACTORS", (break_down,))

    material = extracting.gather([a_text(KNOWN)], read_lexicon({}))

    assert [(f.extractor, f.document) for f in material.failures] == [("break_down", "leaflet.txt")]
    assert [fact.subject for fact in material.found] == ["WCO"]


def test_what_everybody_knows_is_not_asked():
    assert extracting.gather([a_text(KNOWN)], read_lexicon({"common": ["WCO"]})).found == ()


def test_closed_sets_stand_ready_for_options():
    assert "Oslo" in extracting.gather([], read_lexicon({})).pool.of("city")
