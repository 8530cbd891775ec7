import pytest
from odfdo import Element

from courses.sources.readers.odt.page import Page
from courses.sources.readers.odt.styles import Styles

STYLES = """<office:automatic-styles><text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1"/>
<text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>
<style:style style:family="paragraph" style:name="P" style:list-style-name="L"/>
</office:automatic-styles>"""
ITEM = "<text:list-item{1}><text:p text:style-name='{2}'>x</text:p>{0}</text:list-item>"


def item(inside="", *, start="", style=""):
    return ITEM.format(inside, f' text:start-value="{start}"' if start else "", style)


def list_of(*items, style="L", more=""):
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:list{named}{more}>{''.join(items)}</text:list>"


def labels(*lists):
    body = Element.from_tag(f"<office:text>{'<text:p/>'.join(lists)}</office:text>")
    html = Page(Styles.read([Element.from_tag(STYLES)]), titled=False).write(body)
    items = html.split("<li")[1:]
    return [item.partition('"')[2].partition('"')[0] if item[0] == " " else "" for item in items]


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ([list_of(item(), item())], ["1", "2"]),
        ([list_of(item(), item(), style="")], ["", ""]),
        ([list_of(item(style="P"), item(style="P"), style="")], ["1", "2"]),
        ([list_of(item(list_of(item(), item(), style="")), item())], ["1", "a", "b", "2"]),
        ([list_of(item(start="5"), item())], ["5", "6"]),
        ([list_of(item(), item()), list_of(item())], ["1", "2", "1"]),
        (
            [list_of(item(), item()), list_of(item(), more=' text:continue-numbering="true"')],
            ["1", "2", "3"],
        ),
        ([list_of(item()), list_of(item(), more=' text:continue-list="a"')], ["1", "2"]),
        (
            [list_of(f"<text:list-item>{list_of(item(), style='')}</text:list-item>", item())],
            ["", "a", "1"],
        ),
    ],
)
def test_items_are_counted(lists, expected):
    assert labels(*lists) == expected
