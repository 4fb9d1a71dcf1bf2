"""One meeting's page as a council site prints it with numbers, without them, and in a table: the same facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.text import extract
from tests.reading.samples import reading
from tests.text.papers import Facts

HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Agenda for Housing Board on Monday 4 March 2019, 2.00 pm - Westmere City Council</title>
<script>var RESOLVED = "that nobody be noted";</script><style>.Committee{color:red}</style></head><body>
<div class="cookie-consent">The Cookie Committee uses cookies. Councillor C Banner agreed.</div>
<nav><ul><li><a href="#">Planning Committee</a></li><li>Your Councillors</li><li>Councillor M Menu</li></ul></nav>
<div class="breadcrumb">Home &gt; Licensing Committee &gt; Meetings</div>
<div id="modgov"><h1>Agenda and minutes</h1><h2>Housing Board - Monday, 4th March, 2019 2.00 pm</h2>
<div class="mgContent"><p>Venue: Committee Room 1. <a href="#">View directions</a></p>
<p>Contact: Dee Larch, Governance Services</p>
<div style="display:none">Councillor H Hidden was present</div><p hidden>Councillor Q Unseen</p>"""

FOOT = """<h3>Supporting documents:</h3><ul><li><a href="#">Report of the Ghost Committee</a> <span>PDF 46 KB</span></li></ul>
</div></div><footer>Westmere City Council, Audit Committee</footer></body></html>"""

ITEMS = (
    ("Apologies", "<p>Apologies were received from Councillor B Rowan.</p>"),
    ("Declarations of Interest", "<p>There were no declarations of interest.</p>"),
    (
        "Homes Plan 2019/20",
        "<p>Report of the Director of Housing</p><p>Minutes:</p><p>The Board considered a report of the Director of Housing.</p>"
        "<p><b>RESOLVED</b> that the Board:</p><p>(1)&nbsp; notes the plan; and</p><p>(2)&nbsp; refers the plan to the Cabinet.</p>",
    ),
)
ROOM = (
    "<p>Present:</p><p>Members: Councillor A Harlow (Chair)<br>Councillor P Okafor<br>Councillor C Ash</p>"
    "<p>Employees: Lee Fern, Housing</p>"
)


def numbered() -> str:
    rows = "".join(
        f"<tr><td class='mgItemNumberCell'><p>{n}.</p></td><td><p>{title}</p>{words}</td></tr>"
        for n, (title, words) in enumerate(ITEMS, 1)
    )
    return f"{HEAD}{ROOM}<table class='mgItemTable'><caption>Items</caption><tr><th>No.</th><th>Item</th></tr>{rows}</table>{FOOT}"


def listed() -> str:
    rows = "".join(f"<li><strong>{title}</strong>{words}</li>" for title, words in ITEMS)
    return f"{HEAD}{ROOM}<ol start='1'>{rows}</ol>{FOOT}"


def tabled() -> str:
    room = "<table><tr><td>Present:</td></tr><tr><td>Members:</td><td>Councillor A Harlow (Chair)<br>Councillor P Okafor<br>Councillor C Ash</td></tr><tr><td>Employees:</td><td>Lee Fern, Housing</td></tr></table>"
    rows = "".join(
        f"<tr><td>{n}.</td><td><h3>{title}</h3>{words}</td></tr>" for n, (title, words) in enumerate(ITEMS, 1)
    )
    return f"{HEAD}{room}<table>{rows}</table>{FOOT}"


def stripped() -> str:
    return f"{HEAD}{ROOM}" + "".join(f"<h3>{title}</h3>{words}" for title, words in ITEMS) + FOOT


def found(folder: Path, page: str) -> dict[str, object]:
    source = reading(folder, "page.html", page.encode())
    facts = Facts(extract(source), source.text)
    return {
        "meetings": facts.meetings(),
        "times": facts.attr("meeting", "time"),
        "room": sorted(facts.room()),
        "items": facts.attr("item", "title"),
        "decisions": facts.decisions(),
        "under": facts.links("taken_under"),
        "refers": [body for _, body in facts.links("refers_to")],
        "bodies": sorted(name for name in facts.names("body")),
    }


def test_the_numbered_page_says_what_is_in_it(tmp_path: Path) -> None:
    facts = found(tmp_path, numbered())
    assert facts["meetings"] == [("Housing Board", "2019-03-04")]
    assert facts["times"] == ["14:00"]
    assert facts["items"] == [title for title, _ in ITEMS]
    assert [outcome for outcome, _ in facts["decisions"]] == ["resolved", "resolved"]  # type: ignore[attr-defined]
    assert facts["refers"] == ["Cabinet"]
    names = [name for name, _ in facts["room"]]  # type: ignore[attr-defined]
    assert names == ["Councillor A Harlow", "Councillor B Rowan", "Councillor C Ash", "Councillor P Okafor", "Lee Fern"]


@pytest.mark.parametrize("page", [listed(), tabled(), stripped()], ids=["listed", "tabled", "stripped"])
def test_other_layouts_say_the_same(tmp_path: Path, page: str) -> None:
    assert found(tmp_path, page) == found(tmp_path, numbered())


def test_nothing_of_the_site_is_in_the_graph(tmp_path: Path) -> None:
    for page in (numbered(), listed(), tabled(), stripped()):
        source = reading(tmp_path, "page.html", page.encode())
        names = " ".join(mention.name for mention in extract(source).mentions)
        for word in ("Menu", "Banner", "Hidden", "Unseen", "Planning", "Licensing", "Audit", "Ghost", "Cookie"):
            assert word not in names
