import pytest

from courses.sources.readers.html.sanitising import sanitise


@pytest.mark.parametrize(
    ("page", "left"),
    [
        ("<p onclick='x()'>un</p>", "<p>un</p>"),
        ("<script>x</script><p>un</p><style>p {}</style>", "<p>un</p>"),
        ("<head><title>Titre</title></head><body><p>un</p></body>", "<p>un</p>"),
        ("<a href='javascript:x()'>un</a>", "<a>un</a>"),
        ("<a href='#fn1' target='_blank'>1</a>", '<a href="#fn1">1</a>'),
        ("<img src=x onerror=x()>un", "un"),
        ("<iframe src=x><p>dedans</p></iframe>un", "un"),
        ("<o:p>un</o:p>", "un"),
        ("<p>un<!-- deux --></p>", "<p>un</p>"),
        ("<p style='color: red; display: none'>un</p>", '<p style="display:none">un</p>'),
        ("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; c</p>"),
    ],
)
def test_only_text_and_its_structure_is_left(page, left):
    assert sanitise(page).strip() == left


@pytest.mark.parametrize(
    "page",
    [
        '<main id="m" class="a b" role="main" lang="fr">un</main>',
        '<ol start="3" type="a"><li value="4">un</li></ol>',
        '<ul><li data-number="iv">un</li></ul>',
        '<p hidden="">un</p>',
        '<div role="heading" aria-level="2">un</div>',
        "<table><thead><tr><th>un</th></tr></thead></table>",
    ],
)
def test_what_the_readers_look_at_stays(page):
    assert sanitise(page) == page
