from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from accounts.models import Role
from courses.admin.changes import SHOWN
from courses.models import SourceVersion
from courses.services.ingesting import ingest
from tests.factories.accounts import UserFactory
from tests.factories.courses import PassageFactory, SourceDocumentFactory, SourceVersionFactory

pytestmark = pytest.mark.django_db

HOSTILE = b"<script>alert(1)</script>"
FIRST = """\
# Le Bureau

Le Bureau a son siège à Lyon depuis de longues années[^1]. Il compte trois services.

The office also answers letters in English within ten days of their arrival.

## Les horaires

Le service des archives accueille le public le lundi matin dès neuf heures.

[^1]: Depuis 1989, comme le dit le rapport annuel.
"""
SECOND = FIRST.replace("trois", "quatre").replace(
    "Le service des archives accueille le public le lundi matin dès neuf heures.",
    "Une photothèque accueille désormais les visiteurs de la région.",
)
SAVED_PAGE = """\
<!doctype html><html lang="fr"><title>Le Bureau</title><body>
<nav><a href="/">Accueil</a> <a href="/contact">Contact</a></nav>
<main><h1>Le Bureau</h1><p>Le Bureau a son siège à Lyon depuis de longues années.</p></main>
</body></html>
"""
HOSTILE_PAGE = """\
# Le bureau &lt;b&gt;gras

\u202eLe bureau tient `<script>alert(3)</script>` ses **onze** registres à Lyon.

![<img src=y>](https://example.org/x "<script>alert(2)</script>")
"""


def page_of(version: object, place: str = "") -> str:
    return reverse("admin:courses_sourceversion_change", args=[version.pk]) + place  # type: ignore[attr-defined]


@pytest.fixture
def read() -> SourceVersion:
    """A first version, as it is read."""
    return ingest(name="bureau.md", data=FIRST.encode(), by=None)


@pytest.fixture
def changed(read: SourceVersion) -> SourceVersion:
    """The version after."""
    return ingest(name="bureau.md", data=SECOND.encode(), by=None)


def show(client: Client, version: SourceVersion, place: str = "") -> tuple[Any, str]:
    """Ask for the page of a version; give what it was made of, and itself."""
    response = client.get(page_of(version, place))
    assert response.status_code == 200
    return response.context["page"], response.content.decode()


def change_all(size: int) -> SourceVersion:
    """Bring a document of so many paragraphs in twice, each with another word the second time."""
    texts = (
        "\n\n".join(
            f"Le service numéro {n} ouvre le {day} matin à neuf heures." for n in range(size)
        )
        for day in ("lundi", "mardi")
    )
    old, new = (ingest(name="jours.txt", data=text.encode(), by=None) for text in texts)
    assert old != new
    return new


def test_the_page_says_what_was_read(admin_client: Client, read: SourceVersion):
    page, shown = show(admin_client, read)

    assert [(kind, count) for kind, _, count in page.findings.kinds] == [
        ("paragraph", 3),
        ("heading", 2),
        ("footnote", 1),
    ]
    assert [(one.name, one.blocks) for one in page.findings.languages] == [
        ("french", 5),
        ("english", 1),
    ]
    assert "table" not in shown[shown.index('class="legend"') : shown.index("<pre")]


def test_the_page_says_what_was_removed_and_why(admin_client: Client, read: SourceVersion):
    page, shown = show(admin_client, read)

    assert page.findings.faults == 0
    said = {group.reason: group.texts[0] for group in page.findings.removed}
    assert said["calls of footnotes"].text == "[^1]"
    ((start, url),) = said["calls of footnotes"].places
    assert read.text[start : start + 4] == "[^1]"
    assert escape(url) in shown
    assert '<del class="removed" title="removed: calls of footnotes">[^1]</del>' in shown


def test_characters_that_were_dropped_without_a_reason_are_a_warning(
    admin_client: Client, read: SourceVersion
):
    lost = {"reason": "unexplained", "text": "Lyon", "span": [40, 44]}
    read.reading = (read.reading or {}) | {"removed": [lost]}
    read.save()

    page, shown = show(admin_client, read)

    assert page.findings.faults == 1
    assert "The reader dropped characters and cannot say why." in shown


def test_navigation_that_was_left_out_of_the_text_is_listed_without_a_place(admin_client: Client):
    version = ingest(name="page.html", data=SAVED_PAGE.encode(), by=None)

    _, shown = show(admin_client, version)

    assert "Accueil Contact" in shown
    assert "left out of the decoded text" in shown


def test_each_block_of_the_text_is_marked_by_its_kind_and_says_what_it_is(
    admin_client: Client, read: SourceVersion
):
    _, shown = show(admin_client, read)

    assert 'class="held kind-heading opens"' in shown
    assert "paragraph · french · Le Bureau › Les horaires" in shown
    assert 'lang="en"' in shown


def test_the_passages_are_shown_block_by_block(admin_client: Client, read: SourceVersion):
    page, shown = show(admin_client, read)

    assert [passage.headings for passage in page.passages] == [
        "Le Bureau",
        "Le Bureau › Les horaires",
    ]
    assert escape(page.passages[1].url) in shown


def test_a_first_version_is_compared_with_none(admin_client: Client, read: SourceVersion):
    page, shown = show(admin_client, read)

    assert page.comparison is None
    assert "This is the first version" in shown


def test_a_later_version_says_block_by_block_what_is_new(
    admin_client: Client, read: SourceVersion, changed: SourceVersion
):
    page, shown = show(admin_client, changed)

    assert page.comparison.counts == "1 block changed, 1 block added, 1 block gone"
    by_fate = {change.fate.value: change for change in page.comparison.blocks.changes}
    assert by_fate["changed"].old.url.startswith(page_of(read))
    assert by_fate["changed"].new.url.startswith(page_of(changed))
    assert (by_fate["added"].old, by_fate["gone"].new) == (None, None)
    assert "<del>trois</del>" in shown
    assert "<ins>quatre</ins>" in shown
    assert page_of(read) in shown


def test_the_version_before_leads_to_the_one_after(
    admin_client: Client, read: SourceVersion, changed: SourceVersion
):
    _, shown = show(admin_client, read)

    assert page_of(changed) in shown


def test_the_page_says_how_many_questions_went_out_of_use(
    admin_client: Client, changed: SourceVersion
):
    changed.refresh_from_db()
    changed.changes = (changed.changes or {}) | {"told": {"stale_questions": 5}}
    changed.save()

    _, shown = show(admin_client, changed)

    assert "5 questions rested on what changed" in shown


def test_many_changes_are_shown_page_by_page(admin_client: Client):
    version = change_all(60)

    first, _ = show(admin_client, version)
    last, shown = show(admin_client, version, "?changes=3")

    counts = [len(page.comparison.blocks.changes) for page in (first, last)]
    assert counts == [SHOWN, 60 - 2 * SHOWN]
    assert "?changes=2#changes" in shown


@pytest.mark.parametrize("size", [1, 60])
def test_a_page_asks_no_more_for_more_passages_and_changes(
    admin_client: Client, size: int, django_assert_num_queries: Any
):
    url = page_of(change_all(size))
    admin_client.get(url)  # what Django remembers for good is asked for once

    with django_assert_num_queries(7):
        admin_client.get(url)


def test_a_version_that_was_stored_unread_says_how_to_mend_it(
    admin_client: Client, read: SourceVersion, changed: SourceVersion
):
    SourceVersion.objects.update(reading=None)

    for version in (read, changed):
        page, shown = show(admin_client, version)
        assert page.findings is None
        assert "Bring the same file in again" in shown
        assert reverse("admin:courses_upload_add") in shown
        assert "Le Bureau a son siège à Lyon" in shown


def test_versions_that_were_never_compared_have_their_page(
    admin_client: Client, changed: SourceVersion
):
    SourceVersion.objects.update(changes=None)

    _, shown = show(admin_client, changed)

    assert "It was stored before versions were compared." in shown


def test_of_a_long_text_a_part_is_shown(admin_client: Client):
    paragraph = "Le service répond au courrier dans un délai de dix jours ouvrés. " * 20
    text = "\n\n".join(f"Numéro {n}. {paragraph}" for n in range(200))
    version = ingest(name="long.txt", data=text.encode(), by=None)

    first, shown = show(admin_client, version)
    place = version.text.index("Numéro 150")
    later, _ = show(admin_client, version, f"?start={place}&end={place + 10}")

    assert len(shown) < 400_000
    assert "?at=40000#decoded" in shown
    assert (first.window.start, later.window.start) == (0, place - 2000)
    assert all(passage.end > later.window.start for passage in later.passages)
    (asked,) = [part for one in later.stretches for part in one.parts if part.is_place]
    assert asked.text == "Numéro 150"


def test_a_place_is_marked_in_the_decoded_text(admin_client: Client):
    version = SourceVersionFactory.create()
    start = version.text.index("Lyon")

    page = admin_client.get(page_of(version, f"?start={start}&end={start + 4}"))

    assert '<mark id="place">Lyon</mark>' in page.content.decode()


@pytest.mark.parametrize(
    "place",
    [
        "",
        "?start=5",
        "?start=-4&end=9",
        "?start=a&end=b",
        "?start=90000&end=90004",
        "?start=5&end=5",
        "?start=²&end=³",
        f"?start={'9' * 5000}&end={'9' * 5000}",
    ],
)
def test_an_address_without_a_true_place_marks_nothing(admin_client: Client, place: str):
    version = SourceVersionFactory.create()

    page = admin_client.get(page_of(version, place)).content.decode()

    assert '<mark id="place">' not in page
    assert "trois services" in page


def test_a_reversed_place_loses_no_text(admin_client: Client):
    version = SourceVersionFactory.create()

    page = admin_client.get(page_of(version, "?start=20&end=5")).content.decode()

    (shown,) = re.findall(r'<pre class="decoded"[^>]*>(.*?)</pre>', page, re.DOTALL)
    assert re.sub("<[^>]+>", "", shown) == version.text


def test_what_a_document_says_is_never_taken_for_markup(admin_client: Client):
    version = SourceVersionFactory.create(text=HOSTILE.decode() * 3)
    PassageFactory.create(version=version, headings=[HOSTILE.decode()], start=0, end=25)

    page = admin_client.get(page_of(version, "?start=0&end=25")).content.decode()

    assert "<script>alert" not in page


def test_hostile_words_are_shown_as_text_wherever_they_stand(admin_client: Client):
    name = "<img src=x onerror=alert(1)>.md"
    ingest(name=name, data=HOSTILE_PAGE.encode(), by=None)
    changes = HOSTILE_PAGE.replace("onze", "<i>douze</i>") + HOSTILE.decode()
    version = ingest(name=name, data=changes.encode(), by=None)

    page, shown = show(admin_client, version, "?start=0&end=80")

    assert page.comparison.blocks.changes
    assert page.findings.removed
    for markup in ("<script>alert", "<img src", "<b>gras", "<i>douze"):
        assert markup not in shown
    assert "\u202e" not in shown
    assert "⟨U+202E⟩" in shown


def test_the_list_of_versions_leaves_what_was_read_where_it_is(
    admin_client: Client, changed: SourceVersion, django_assert_max_num_queries: Any
):
    with django_assert_max_num_queries(9) as asked:
        page = admin_client.get(reverse("admin:courses_sourceversion_changelist"))

    assert "french, english" in page.content.decode()
    columns = " ".join(query["sql"] for query in asked.captured_queries)
    assert '"courses_sourceversion"."reading"' not in columns
    assert '"courses_sourceversion"."text"' not in columns


@pytest.mark.usefixtures("single_rights")
def test_who_has_no_right_sees_no_version(client: Client, read: SourceVersion):
    client.force_login(UserFactory.create(role=Role.ADMIN))

    assert client.get(page_of(read)).status_code == 403


def test_the_original_file_is_handed_out_to_be_saved(admin_client: Client):
    document = SourceDocumentFactory.create(name="page.html")
    version = SourceVersionFactory.create(
        document=document, media_type="text/html", file=ContentFile(HOSTILE, "page.html")
    )

    response = admin_client.get(reverse("admin:courses_sourceversion_file", args=[version.pk]))

    assert response.getvalue() == HOSTILE
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"] == 'attachment; filename="page.html"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_original_file_is_for_staff_alone(client: Client, db: None):
    version = SourceVersionFactory.create()
    client.force_login(UserFactory.create())

    url = reverse("admin:courses_sourceversion_file", args=[version.pk])

    assert client.get(url, follow=True).status_code == 403
