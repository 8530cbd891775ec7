"""Taking out of a page whatever could run, load or hide: what is left is text and its structure."""

from __future__ import annotations

import nh3

from courses.sources.wordlists import list_words

TAGS = set(
    list_words(
        "a abbr address article aside b bdi bdo blockquote body br button caption center cite code "
        "dd del details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 "
        "h3 h4 h5 h6 header hgroup hr i ins kbd label legend li main mark nav ol p pre q s samp "
        "search section small span strike strong sub summary sup table tbody td tfoot th thead "
        "time tr tt u ul var"
    )
)
"""Elements that stay; of any other but the following the text stays."""

SILENT = set(
    list_words(
        "audio canvas datalist embed frameset head iframe map noframes noscript object script "
        "select style svg template textarea title video xml"
    )
)
"""Elements that go with all that they hold."""

ATTRIBUTES = {
    "*": {"aria-hidden", "aria-level", "class", "hidden", "id", "lang", "role", "style"},
    "a": {"href"},
    "li": {"data-number", "value"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
"""The attributes that the readers look at."""

STYLES = {"display", "visibility"}

SCHEMES = {"http", "https", "mailto"}


def sanitise(page: str) -> str:
    """Give what stands in the body of a page, without scripts, styles, frames and comments."""
    return nh3.clean(
        page,
        tags=TAGS,
        clean_content_tags=SILENT,
        attributes=ATTRIBUTES,
        filter_style_properties=STYLES,
        url_schemes=SCHEMES,
        link_rel=None,
    )
