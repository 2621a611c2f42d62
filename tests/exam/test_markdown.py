"""Markdown of items as HTML: what it may hold, and nothing else whatever somebody writes."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.exam.markdown import TAGS, to_html

PICTURES = {"sheet.png": "/media/7/sheet.png"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a *b* **c** ~~d~~", "<p>a <em>b</em> <strong>c</strong> <s>d</s></p>"),
        ("`=A1*B1`", '<p><code dir="ltr">=A1*B1</code></p>'),
        ("one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>"),
        ("    x = 1\n\n    y = 2", '<pre dir="ltr"><code dir="ltr">x = 1\n\ny = 2\n</code></pre>'),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("# not a heading", "<p># not a heading</p>"),
        ("سطر", "<p>سطر</p>"),
        ("", ""),
    ],
)
def test_what_is_read(text: str, html: str) -> None:
    assert to_html(text) == html


def test_tables_are_read() -> None:
    html = to_html("| A | B |\n|---|---:|\n| 1 | `2` |")
    assert "<th>A</th>" in html
    assert '<td><code dir="ltr">2</code></td>' in html
    assert "style" not in html


def test_a_picture_is_shown_where_the_item_has_it() -> None:
    assert to_html("![a sheet](sheet.png)", PICTURES) == '<p><img src="/media/7/sheet.png" alt="a sheet"></p>'
    assert to_html('![a "<sheet>"](sheet.png)', PICTURES).endswith(' alt="a &quot;&lt;sheet&gt;&quot;"></p>')


@pytest.mark.parametrize(
    "source",
    ["http://evil.example/p.png", "//evil.example/p.png", "other.png", "../sheet.png", "data:image/png;base64,x"],
)
def test_no_other_picture_is_fetched(source: str) -> None:
    assert to_html(f"![what it shows]({source})", PICTURES) == "<p>what it shows</p>"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<iframe src=//evil.example></iframe>",
        "[x](javascript:alert(1))",
        "[x](http://evil.example)",
        "<http://evil.example>",
        "[x][y]\n\n[y]: http://evil.example",
        "![x](javascript:alert(1))",
        '![" onerror="alert(1)](sheet.png)',
        '![](sheet.png" onerror="alert(1))',
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "```<script>\n</code></pre><script>alert(1)</script>\n```",
        "| <script> |\n|---|\n| <svg/onload=alert(1)> |",
        "<!-- --><style>*{display:none}</style>",
        '<span data-blank="x" onclick="alert(1)">',
        "[[x]](javascript:alert(1))",
        '[[x"onclick="alert(1)]]',
        "<math><mtext></p><style><img src onerror=alert(1)>",
        "<" * 4000,
        "[" * 4000,
        "![" * 2000,
        "> " * 4000,
        "`" * 3999 + "<script>",
        "**" * 2000,
        "\x00<scr\x00ipt>",
    ],
)
def test_nothing_that_acts_comes_through(text: str) -> None:
    assert_harmless(to_html(text, PICTURES))


_PIECES = st.lists(
    st.sampled_from(
        [*"<>&\"'`*_[]()!|\n#-~ :/=", "    ", "[[a]]", "<script>", "](", "http://", "javascript:", "&#xe000;"]
    )
    | st.text(max_size=4),
    max_size=40,
).map("".join)


@given(_PIECES)
def test_whatever_is_written_only_known_tags_come_out(text: str) -> None:
    assert_harmless(to_html(text, PICTURES))


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def assert_harmless(html: str) -> None:
    reader = Reader()
    reader.feed(html)
    reader.close()
    for tag, attributes in reader.found:
        assert tag in TAGS
        assert set(attributes) <= {"dir", "start", "src", "alt", "data-blank"}
        assert attributes.get("src") in {None, PICTURES["sheet.png"]}
        assert attributes.get("dir") in {None, "ltr"}


@pytest.mark.parametrize(
    "text",
    [
        "Type [[sum]] here",
        "*[[sum]]*",
        "`=[[sum]]`",
        "    =[[sum]](A1)",
        "| [[sum]] |\n|---|",
        "- [[sum]]",
        "[[sum]](x)",
    ],
)
def test_blanks_are_marked_wherever_they_are(text: str) -> None:
    html = to_html(text)
    assert html.count('<span data-blank="sum"></span>') == 1
    assert "[[" not in html


def test_a_blank_cannot_be_smuggled_in() -> None:
    assert "data-blank" not in to_html("\ue000sum\ue001 &#xe000;sum&#xe001; <span data-blank='sum'></span>").replace(
        "&lt;span data-blank", ""
    )
