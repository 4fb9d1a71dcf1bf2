"""Web pages as council sites publish them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.model import Source
from explorer.reading import Limits, read
from tests.reading.samples import attempt, reading, refusal

KINGSTON = Path(__file__).resolve().parents[3] / "shared" / "papers" / "kingston"

MODERNGOV = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Agenda for Housing Board on 4 March 2019 - Westmere</title>
<link rel="canonical" href="https://democracy.westmere.gov.uk/ieListDocuments.aspx?MId=7">
<script>var Present = "Councillor Nobody";</script></head>
<body><div id="cookie-banner">We use cookies</div><nav><ul><li>Calendar</li></ul></nav>
<form id="aspnetForm"><input value="x"><div role="main"><nav class="breadcrumb">Home &gt; Meetings</nav>
<div id="modgov"><div class="mgHeader"><h1>Agenda and minutes</h1></div>
<div class="mgSubTitle"><h2><a href="#">Housing Board - Monday, 4th March, 2019 2.00 pm</a></h2></div>
<div class="mgLinks"><ul class="mgActionList"><li>Attendance details</li></ul></div>
<div class="mgContent"><p><span class="mgLabel">Venue: </span>Room 1. <a href="#">View directions</a></p>
<table class="mgItemTable"><caption>Items</caption>
<tr><th class="mgHide">No.</th><th class="mgHide">Item</th></tr>
<tr><td class="mgItemNumberCell"><p>13.</p></td><td><p>Apologies<span class="mgHide">, item 13.</span></p></td></tr>
<tr><td class="mgItemNumberCell"><p>14.</p></td><td>
<p>Housing Strategy <span class="mgFileSize"><img src="p.gif" alt="pdf icon"> PDF 46 KB</span></p>
<div class="mgWordPara"><p class="MsoNormal">Report of the
Director of Housing.</p><p>&nbsp;</p></div>
<p class="mgSubItemTitleTxt">Minutes:</p><p><b>RESOLVED</b> that the Board<br>note the report.</p></td></tr>
</table></div><div class="mgFooter">Footer</div></div></div></form>
<footer>&copy; Westmere City Council</footer></body></html>"""


def text(folder: Path, page: str) -> str:
    return reading(folder, "page.html", page.encode()).text


def test_an_agenda_page_reads_like_its_text_form(tmp_path: Path) -> None:
    source = reading(tmp_path, "page.html", MODERNGOV.encode())
    assert source.text == (
        "Agenda and minutes\n\nHousing Board - Monday, 4th March, 2019 2.00 pm\n\nVenue: Room 1. View directions\n\n"
        "Items\nNo. Item\n\n13.\n\nApologies\n\n14.\n\nHousing Strategy pdf icon PDF 46 KB\n\n"
        "Report of the Director of Housing.\n\nMinutes:\n\nRESOLVED that the Board\nnote the report."
    )
    assert source.title == "Agenda for Housing Board on 4 March 2019 - Westmere"
    assert source.url == "https://democracy.westmere.gov.uk/ieListDocuments.aspx?MId=7"
    assert source.media_type == "text/html"


def test_a_post_keeps_its_heading_and_loses_its_site(tmp_path: Path) -> None:
    page = """<html><head><meta property="og:url" content="https://westmere.example/minutes"></head>
    <body class="post has-sidebar"><header class="site-header"><p>Westmere village</p><div class="menu">Home</div></header>
    <div id="content"><article class="post"><header class="entry-header"><h1>Minutes of March</h1></header>
    <div class="entry-content"><p>The Parish Council met on 4 March 2019 in the village hall.</p>
    <ul><li>Cllr A Harlow</li><li>Cllr P Okafor</li></ul></div><div class="sharedaddy">Share this</div></article></div>
    <aside id="sidebar">Recent posts</aside><div id="cookie-notice">Cookies</div><footer>Powered by x</footer></body></html>"""
    source = reading(tmp_path, "post.html", page.encode())
    assert source.text == (
        "Minutes of March\n\nThe Parish Council met on 4 March 2019 in the village hall.\n\n- Cllr A Harlow\n\n- Cllr P Okafor"
    )
    assert source.url == "https://westmere.example/minutes"


def test_a_title_before_the_main_part_is_kept(tmp_path: Path) -> None:
    page = "<body><h1>Minutes</h1><main><p>The Council met in the hall.</p></main><footer>f</footer>"
    assert text(tmp_path, page) == "Minutes\n\nThe Council met in the hall."


def test_a_page_without_a_main_part_gives_its_body(tmp_path: Path) -> None:
    page = "<html><body><p class=MsoNormal>PRESENT:</p><p>Councillor Harlow</p><footer>f</footer></body></html>"
    assert text(tmp_path, page) == "PRESENT:\n\nCouncillor Harlow"


def test_what_is_named_like_a_menu_but_holds_the_words_is_kept(tmp_path: Path) -> None:
    page = "<body><div class='menu'><p>The Council met in the hall and agreed the minutes.</p></div><nav>Home</nav>"
    assert text(tmp_path, page) == "The Council met in the hall and agreed the minutes."


def test_rows_of_data_are_lines_and_cells_are_parted_by_tabs(tmp_path: Path) -> None:
    page = """<body><table><caption>Recorded vote</caption><thead><th>Name</th><th>Ward</th><th>Vote</th></thead>
    <tr><td>A Harlow</td><td></td><td><p>For</p></td></tr><tr><td>P<br>Okafor</td><td>East</td><td>Against</td></tr></table>"""
    rows = "Recorded vote\nName\tWard\tVote\nA Harlow\t\tFor\nP Okafor\tEast\tAgainst"
    assert text(tmp_path, page) == rows


def test_a_heading_in_a_list_has_no_bullet_but_its_number(tmp_path: Path) -> None:
    page = "<body><ul><li><h3>2.1 Paths</h3><p>Text of the item.</p></li><li>A point</li></ul><ol><li><h3>Roads</h3></li></ol>"
    assert text(tmp_path, page).split("\n\n") == ["2.1 Paths", "Text of the item.", "- A point", "1. Roads"]


def test_numbers_of_lists_are_written_out(tmp_path: Path) -> None:
    page = """<body><ol><li>Apologies</li><li>Minutes<ol type="a"><li>to agree</li><li>to sign</li></ol></li></ol>
    <ol start="5" type="i"><li>Close</li><li value="9">Last</li></ol><ul><li>• own bullet</li></ul>"""
    blocks = "1. Apologies|2. Minutes|a. to agree|b. to sign|v. Close|ix. Last|• own bullet"
    assert text(tmp_path, page).split("\n\n") == blocks.split("|")


def test_references_that_hide_escapes_are_harmless(tmp_path: Path) -> None:
    page = "<body><p>Report &#x1b;]52;c;eA&#x1b;\\ of &#8238;the&#x202c; Director&#0;</p><title>a&#27;b</title>"
    assert text(tmp_path, page).startswith("Report ]52;c;eA\\ of the Director")


def test_old_pages_are_decoded_as_they_declare(tmp_path: Path) -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body><p>the '
    assert reading(tmp_path, "a.htm", page.encode() + b"Board\x92s \xa35m").text == "the Board’s £5m"


def test_a_page_saved_by_a_browser_knows_where_from(tmp_path: Path) -> None:
    page = "<!-- saved from url=(0031)https://westmere.example/minutes -->\n<html><body><p>Minutes of the meeting"
    assert reading(tmp_path, "a.html", page.encode()).url == "https://westmere.example/minutes"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "/relative"])
def test_only_web_addresses_are_taken_for_the_page_s_own(tmp_path: Path, address: str) -> None:
    page = f'<html><head><link rel="canonical" href="{address}"></head><body><p>Minutes'
    assert reading(tmp_path, "a.html", page.encode()).url == ""


def test_words_after_deep_nesting_are_not_lost(tmp_path: Path) -> None:
    page = "<!doctype html><body>" + "<div>" * 300 + "inner" + "</div>" * 300 + "<p>after</p>"
    assert text(tmp_path, page) == "inner\n\nafter"


@pytest.mark.parametrize(
    "page",
    ["<div>" * 100_000 + "x", "<b><i>" * 50_000 + "x", "<table><tr><td>" * 2_000 + "x"],
    ids=["blocks", "inline", "tables"],
)
def test_nesting_that_would_lose_words_is_refused(tmp_path: Path, page: str) -> None:
    assert "nested too deep" in refusal(tmp_path, "a.html", b"<!doctype html><body>" + page.encode())


@pytest.mark.parametrize(
    "page",
    [
        "<script></script>x" * 30_000,
        "<!---->" * 1_000,
        "<p class='" + "-" * 200_000 + "'>x</p>",
        "<nav>y</nav>x" * 20_000,
        "<!--" + "-" * 100_000,
        "<p" * 50_000,
        "<table>" + "<tr><td>a</td><td>b</td></tr>" * 20_000 + "</table>",
        "<p " + "".join(f"a{n}=x " for n in range(100_000)) + ">x</p>",
        "&#" * 100_000,
    ],
)
def test_pages_made_to_be_slow_are_not(tmp_path: Path, page: str) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<!doctype html><html><body><p>Minutes</p>" + page.encode())
    result = attempt(path, Limits(seconds=5))
    assert isinstance(result, Source) or "seconds" not in result.why


def test_a_page_without_words_is_refused(tmp_path: Path) -> None:
    assert "without words" in refusal(
        tmp_path, "a.html", b"<!doctype html><html><body><script>x</script></body></html>"
    )


TAGS = st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<th>", "<thead>", "<caption>", "<li>",
    "<ol>", "<ul>", "<br>", "<h1>", "</h1>", "<nav>", "</nav>", "<main>", "<article>", "<form>", "<pre>", "</pre>", "<script>",
    "</script>", "<body>", "</body>", "<html>", "<!--", "-->", "&amp;", "&#27;", "<img alt='pdf icon'>",
])  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(TAGS | st.text(max_size=5), max_size=40))
def test_any_mixture_of_tags_is_read_or_refused(tmp_path: Path, parts: list[str]) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<!doctype html>" + "".join(parts).encode("utf-8", "replace"))
    result = attempt(path)
    if isinstance(result, Source):
        assert "\n\n\n" not in result.text
        assert result.text == result.text.strip()
    else:
        assert any(why in result.why for why in ("words", "nothing in it", "binary"))


@pytest.mark.skipif(not KINGSTON.is_dir(), reason="the pages of a real site are not beside the project")
def test_real_pages_give_their_main_content_only() -> None:
    pages = {path.stem: read(path) for path in sorted(KINGSTON.glob("*.html"))}
    agenda = pages["Agenda_151"].text
    assert agenda.startswith(
        "Agenda, decisions and minutes\n\nKingston and North Kingston Neighbourhood Committee - Thursday 15 January 2026 7:30 pm\n\n"
    )
    assert "\n\nItems\nNo. Item\n\n54.\n\nPublic Question Time\n\nA period of up to 30 minutes" in agenda
    assert "Title\tType\tRecorded Vote text\tResult\n" in agenda
    assert "- Councillor Olly Wehring  (Chair)\n\n" in pages["CommitteeDetails"].text
    for source in pages.values():
        assert source.title.endswith(" - Modern Council")
        for furniture in (
            "Skip to main content",
            "Section menu",
            "What's New",
            "function",
            "All Rights Reserved",
            "Outside bodies",
        ):
            assert furniture not in source.text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Housing Board</title>", "Housing Board"),
        ("<title>Agenda</title><meta name='description' content='Agenda for Housing Board on 4 March 2019'>", "Agenda for Housing Board on 4 March 2019"),
        ("<title>Agenda</title><meta property='og:title' content='Housing Board, 4 March 2019'>", "Housing Board, 4 March 2019"),
        ("<title>Housing Board</title><meta name='DC.date' content='2019-03-04'>", "Housing Board"),
    ],
)  # fmt: skip
def test_what_a_page_calls_itself(tmp_path: Path, head: str, title: str) -> None:
    page = f"<html><head>{head}</head><body><p>Minutes</p></body></html>"
    assert reading(tmp_path, "page.html", page.encode()).title == title


def test_what_is_hidden_and_the_list_of_files_go(tmp_path: Path) -> None:
    body = "<p>Minutes of the Board of the town</p><p hidden>a</p><div style='color:red; display: none'>b</div><p style='display:block'>c</p>"
    files = "<p>Supporting documents:</p><ul><li>Plan.pdf</li></ul><p>Supporting documents:</p><p>are kept here</p>"
    page = f"<html><body>{body}{files}</body></html>"
    assert text(tmp_path, page).split("\n\n") == [
        "Minutes of the Board of the town",
        "c",
        "Supporting documents:",
        "are kept here",
    ]


def test_a_page_nested_deeper_than_the_limit_is_refused(tmp_path: Path) -> None:
    inside = "<div>" * 300 + "<p>Minutes of the Housing Board</p>" + "</div>" * 300
    page = f"<html><body>{inside}<p>After</p></body></html>"
    assert text(tmp_path, page).split() == ["Minutes", "of", "the", "Housing", "Board", "After"]
    assert reading(tmp_path, "page.html", page.encode(), Limits(depth=303)).text == text(tmp_path, page)
    refused = refusal(tmp_path, "page.html", page.encode(), Limits(depth=302))
    assert "nested too deep to be read whole (302 levels are allowed)" in refused
