from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.models import Course, Lesson
from progress.models import LessonCompletion
from tests.factories.courses import LessonFactory, PassageFactory
from tests.progress.material import (
    block,
    date,
    explain,
    lessons_of,
    make_course,
    quote,
    write_lesson,
)


@pytest.fixture
def lesson(course: Course) -> Lesson:
    return lessons_of(course)[0]


def address(lesson: Lesson, name: str = "lesson") -> str:
    module = lesson.module
    return reverse(name, args=[module.course.slug, module.slug, lesson.slug])


def rewrite(lesson: Lesson, *blocks: dict) -> None:
    version = lesson.current.built_from.get()
    write_lesson(lesson, version, [block(version, **told) for told in blocks])


def test_it_shows_the_text_the_objective_and_where_each_block_comes_from(
    browser: Client, lesson: Lesson
):
    page = browser.get(address(lesson))

    document = lesson.current.built_from.get().document
    assert "Le Bureau a son siège à Lyon." in page.text
    assert "Situer le siège du Bureau." in page.text
    assert f"/sources/{document.name}/?version=" in page.text
    assert "Sources de cette leçon" in page.text


@pytest.mark.parametrize(
    ("told", "html"),
    [
        ({"kind": "heading", "text": "Sièges", "level": 2}, '<h2 id="b1"'),
        ({"kind": "heading", "text": "Sièges", "level": 3}, '<h3 id="b1"'),
        ({"kind": "list_item", "text": "un appui"}, "<li"),
        ({"kind": "definition", "text": "BCN : un bureau", "term": "BCN"}, "<dt id"),
        ({"kind": "clause", "text": "Demande", "label": "13 a)"}, "13 a)</span>"),
        ({"kind": "quote", "text": "Oui"}, "<blockquote"),
        ({"kind": "list_item", "text": "Signer", "label": "2"}, 'value="2">Signer'),
        ({"kind": "table_row", "text": "Lyon | 1989"}, "<td>1989"),
        ({"kind": "table_row", "text": "Ville | An", "label": "header"}, '<th scope="col">An'),
        ({"kind": "footnote", "text": "Voir", "label": "4"}, 'role="note"'),
        ({"kind": "note", "text": "Voir"}, 'role="note"'),
    ],
    ids=lambda value: value.get("kind") if isinstance(value, dict) else "",
)
def test_each_kind_of_block_has_its_element(browser: Client, lesson: Lesson, told: dict, html: str):
    rewrite(lesson, told)

    assert html in browser.get(address(lesson)).text


def test_a_definition_does_not_say_its_term_twice(browser: Client, lesson: Lesson):
    rewrite(lesson, {"kind": "definition", "text": "BCN\u00a0: un bureau", "term": "BCN"})

    page = browser.get(address(lesson))

    assert page.text.count("BCN") == 1
    assert "Un bureau" in page.text


def test_neighbouring_items_make_one_list(browser: Client, lesson: Lesson):
    rewrite(lesson, *({"kind": "list_item", "text": text} for text in ("un", "deux", "trois")))

    page = browser.get(address(lesson))

    assert page.text.count('<ul lang="fr"') == 1
    assert page.text.count('<li class="piece"') == 3


def test_a_block_keeps_its_language_and_direction(browser: Client, lesson: Lesson):
    rewrite(lesson, {"text": "مرحبا", "language": "ar"}, {"text": "Hello", "language": "en"})

    page = browser.get(address(lesson))

    assert 'lang="ar" dir="rtl"' in page.text
    assert 'lang="en" dir="ltr"' in page.text


def test_what_a_source_says_is_never_markup(browser: Client, lesson: Lesson):
    rewrite(lesson, {"text": "<script>alert(1)</script>"})

    assert "<script>alert" not in browser.get(address(lesson)).text


def test_a_term_is_explained_where_the_text_says_it_first(browser: Client, lesson: Lesson):
    explain(lesson, "BCN", expansion="bureau central national", definition="un service")
    heading = {"kind": "heading", "text": "BCN", "level": 2}
    rewrite(lesson, heading, {"text": "Le B.C.N. répond."}, {"text": "Le BCN aussi."})

    page = browser.get(address(lesson)).text

    assert page.count('interestfor="term-1"') == page.count('id="term-1"') == 1
    assert '<h2 id="b1" class="piece" lang="fr" dir="ltr">BCN' in page
    assert 'aria-describedby="term-1">B.C.N.</button>' in page
    assert "Bureau central national (BCN)</span>" in page
    assert "Le BCN aussi." in page


def test_what_follows_a_term_follows_at_once(browser: Client, lesson: Lesson):
    explain(lesson, "BCN", expansion="bureau central national")
    rewrite(lesson, {"text": "Avec l’aide d’un «\u00a0BCN\u00a0», la police avance."})

    page = browser.get(address(lesson)).text

    assert ' d’un <span class="unbroken">«\u00a0<button' in page
    assert "BCN</button>\u00a0»,</span><span" in page
    assert "</span> la police avance." in page


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "list_item", "text": "un BCN"},
        {"kind": "list_item", "text": "un BCN", "label": "2"},
        {"kind": "clause", "text": "Demande un BCN", "label": "1"},
        {"kind": "definition", "text": "Appui : un BCN", "term": "Appui"},
        {"kind": "quote", "text": "Un BCN"},
        {"kind": "footnote", "text": "Un BCN", "label": "1"},
        {"kind": "table_row", "text": "Lyon | un BCN"},
        {"kind": "paragraph", "text": "Un BCN"},
    ],
    ids=lambda told: told["kind"],
)
def test_a_term_is_explained_in_every_kind_of_text(browser: Client, lesson: Lesson, told: dict):
    explain(lesson, "BCN", expansion="bureau central national")
    rewrite(lesson, told)

    assert ">BCN</button>" in browser.get(address(lesson)).text


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "definition", "text": "BCN : un bureau", "term": "BCN"},
        {"kind": "table_row", "text": "Ville | BCN", "label": "header"},
    ],
    ids=lambda told: told["kind"],
)
def test_nothing_is_explained_where_the_text_names_things(
    browser: Client, lesson: Lesson, told: dict
):
    explain(lesson, "BCN", expansion="bureau central national")
    rewrite(lesson, told)

    assert "</button><span" not in browser.get(address(lesson)).text


def test_all_terms_are_listed_with_the_place_that_explains_them(browser: Client, lesson: Lesson):
    explain(lesson, "BCN", expansion="bureau central national", definition="un service")
    explain(lesson, "notice", definition="une demande")

    page = browser.get(address(lesson))

    terms = page.text.partition('<details class="terms">')[2].partition("</details>")[0]
    assert "Sigles et termes de la leçon" in terms
    assert '<dt lang="fr" dir="ltr">BCN</dt>' in terms
    assert "Bureau central national" in terms
    assert "Une demande" in terms
    assert terms.count("&amp;start=10&amp;end=39") == 2


def test_what_a_glossary_says_is_never_markup(browser: Client, lesson: Lesson):
    explain(lesson, "<b>", definition="<script>alert(1)</script>")
    rewrite(lesson, {"text": "Un <b> gras."})

    page = browser.get(address(lesson)).text

    assert "<script>alert" not in page
    assert "<b>" not in page
    assert page.count("&lt;script&gt;alert(1)") == 2


def test_its_key_points_lead_to_their_place(browser: Client, lesson: Lesson):
    lesson.key_points = [quote(lesson.current.built_from.get())]
    lesson.save()

    page = browser.get(address(lesson))

    points = page.text.partition('<section class="points"')[2].partition("</section>")[0]
    assert "À retenir" in points
    assert "Le Bureau a son siège à Lyon." in points
    assert "start=10&amp;end=39" in points


def test_its_events_are_drawn_with_their_dates(browser: Client, lesson: Lesson):
    date(lesson, "1989-05", "mai 1989")
    date(lesson, "1991", "1991")

    page = browser.get(address(lesson))

    events = page.text.partition('<section class="events"')[2].partition("</section>")[0]
    assert "Repères" in events
    assert events.index('<time datetime="1989-05">Mai 1989</time>') < events.index('"1991"')


def test_a_chronology_is_drawn_where_it_stands(browser: Client, lesson: Lesson):
    date(lesson, "1989", "1989")
    date(lesson, "1991", "1991")
    entries = ("1989 – Arrivée à Lyon", "1991 – Départ")
    rewrite(lesson, *({"kind": "list_item", "text": text} for text in entries))

    page = browser.get(address(lesson)).text

    assert page.count('class="timeline"') == 1
    assert '<time datetime="1989">1989</time> Arrivée à Lyon' in page
    assert "Repères" not in page


def test_a_lesson_without_points_terms_and_events_shows_none(browser: Client, lesson: Lesson):
    page = browser.get(address(lesson)).text

    for words in ("À retenir", "Repères", "Sigles et termes"):
        assert words not in page


def test_saying_that_one_read_it_leads_to_the_next_step(browser: Client, lesson: Lesson):
    following = lessons_of(lesson.module.course)[1]

    answer = browser.post(address(lesson, "lesson_read"))

    assert answer["Location"] == address(following)
    assert LessonCompletion.objects.get().lesson == lesson
    assert "Vous avez lu cette leçon" in browser.get(address(lesson)).text


def test_the_last_lesson_of_a_module_leads_to_its_quiz(browser: Client, lesson: Lesson):
    last = lessons_of(lesson.module.course)[1]

    answer = browser.post(address(last, "lesson_read"))

    assert answer["Location"] == reverse("quiz", args=[lesson.module.quizzes.get().slug])


def test_saying_it_twice_changes_nothing(browser: Client, lesson: Lesson):
    browser.post(address(lesson, "lesson_read"))
    browser.post(address(lesson, "lesson_read"))

    assert LessonCompletion.objects.count() == 1


def test_reading_is_nothing_that_a_link_may_do(browser: Client, lesson: Lesson):
    assert browser.get(address(lesson, "lesson_read")).status_code == 405


def test_within_the_page_it_says_so_in_place_of_the_button(browser: Client, lesson: Lesson):
    answer = browser.post(address(lesson, "lesson_read"), headers={"HX-Request": "true"})

    assert "Vous avez lu cette leçon" in answer.text
    assert '<li id="lesson-state" hx-swap-oob="true">' in answer.text
    assert "<form" not in answer.text
    assert "<html" not in answer.text


def test_a_lesson_that_changed_says_since_when_and_marks_what_is_new(
    browser: Client, lesson: Lesson
):
    browser.post(address(lesson, "lesson_read"))
    rewrite(lesson, {}, {"text": "Autre chose."})

    page = browser.get(address(lesson)).text

    assert "Vous avez lu cette leçon le " in page
    assert page.count(">Nouveau</span>") == 1
    assert page.index("Autre chose.") < page.index(">Nouveau</span>")
    assert "J’ai lu cette leçon" in page


def test_what_was_read_stays_counted_whatever_the_lesson_says(browser: Client, lesson: Lesson):
    browser.post(address(lesson, "lesson_read"))
    rewrite(lesson, {"text": "Autre chose."})

    browser.get(address(lesson))

    assert LessonCompletion.objects.count() == 1


def test_before_and_after_it_are_one_link_away_even_when_it_is_not_read(
    browser: Client, lesson: Lesson
):
    first, last = lessons_of(lesson.module.course)[:2]

    assert f'rel="next" href="{address(last)}"' in browser.get(address(first)).text
    assert f'rel="prev" href="{address(first)}"' in browser.get(address(last)).text


def test_a_block_says_below_which_heading_it_stands_where_the_lesson_does_not(
    browser: Client, lesson: Lesson
):
    version = lesson.current.built_from.get()
    PassageFactory(version=version, start=0, end=40, headings=["Le Bureau", "Siège"])
    rewrite(lesson, {}, {"text": "Encore."}, {"kind": "heading", "text": "Siège", "level": 2}, {})

    page = browser.get(address(lesson)).text

    assert page.count('<span class="mark-part" dir="auto">Siège</span>') == 1


def test_three_dates_are_drawn_as_far_apart_as_they_lie(browser: Client, lesson: Lesson):
    for year in ("1914", "1956", "1998"):
        date(lesson, year, year)

    page = browser.get(address(lesson), headers={"Accept-Language": "fr"}).text

    assert 'cx="6.0%"' in page
    assert 'cx="50.0%"' in page
    assert 'cx="94.0%"' in page


@pytest.mark.parametrize("name", ["lesson", "lesson_read"])
def test_a_lesson_of_others_is_not_found(stranger: Client, lesson: Lesson, name: str):
    ask = stranger.get if name == "lesson" else stranger.post

    assert ask(address(lesson, name)).status_code == 404
    assert not LessonCompletion.objects.exists()


@pytest.mark.parametrize("part", [1, 2])
def test_a_lesson_that_is_not_there_is_not_found(browser: Client, lesson: Lesson, part: int):
    parts = [lesson.module.course.slug, lesson.module.slug, lesson.slug]
    parts[part] = "nowhere"

    assert browser.get(reverse("lesson", args=parts)).status_code == 404
    assert browser.post(reverse("lesson_read", args=parts)).status_code == 404


def test_a_lesson_that_says_nothing_yet_is_not_found(browser: Client, course: Course):
    lesson = LessonFactory.create(module__course=course, current=None)

    assert browser.get(address(lesson)).status_code == 404
    assert browser.post(address(lesson, "lesson_read")).status_code == 404


@pytest.mark.parametrize("size", [1, 4])
def test_its_queries_do_not_grow_with_the_course(
    browser: Client, owner: User, size: int, django_assert_num_queries
):
    lesson = lessons_of(make_course(owner, modules=size, lessons=size))[0]
    rewrite(lesson, *({"text": f"Phrase {n} du terme {n}."} for n in range(size * 5)))
    for n in range(size):
        explain(lesson, f"terme {n}")
        date(lesson, "1989", "1989")

    with django_assert_num_queries(12):  # its text is written, for all who read it
        browser.get(address(lesson))
    with django_assert_num_queries(6):
        browser.get(address(lesson))


@pytest.mark.parametrize("size", [1, 20])
def test_what_changed_costs_one_query_more_however_much_it_is(
    browser: Client, lesson: Lesson, size: int, django_assert_num_queries
):
    browser.post(address(lesson, "lesson_read"))
    rewrite(lesson, *({"text": f"Phrase {n}."} for n in range(size)))

    with django_assert_num_queries(12):
        browser.get(address(lesson))
