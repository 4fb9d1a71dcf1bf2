from __future__ import annotations

import pytest

from tests.resolve.look import ids, of, pairs
from tests.resolve.paper import Paper


def put(name: str, title: str, date: str, body: str = "Cabinet") -> Paper:
    paper = Paper(name)
    paper.report(title, paper.meeting(body, date))
    return paper


def editions(*papers: Paper) -> list[tuple[str, str]]:
    return [(a.split("/")[2][:4], b.split("/")[2][:4]) for a, b in pairs(of(*papers), "next_edition_of")]


def test_agenda_title_and_front_sheet_are_one_report() -> None:
    found = of(
        put("a", "Aldermoor City Council Annual Library Report", "2019-01-01"),
        put("b", "Annual Library Report", "2019-01-01"),
    )
    assert len(ids(found, "report")) == 1


def test_a_report_put_to_two_bodies_is_one() -> None:
    paper = put("a", "Annual Library Report", "2019-01-01")
    paper.claim("considered_at", "report:0", paper.meeting("Library Panel", "2018-12-20"))
    found = of(paper, put("b", "Annual Library Report", "2018-12-20", "Library Panel"))
    assert ids(found, "report") == ["aldermoor/2018-12-20/annual-library-report"]
    assert len(pairs(found, "considered_at")) == 2


def test_the_period_decides() -> None:
    paper = put("a", "Library Report 2018/19", "2020-01-01")
    paper.report("Library Report 2019/20", "meeting:0")
    assert len(ids(of(paper), "report")) == 2


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Aldermoor Library Service Annual Report 2017/18", "Annual Library Report 2018-19"), [("2019", "2018")]),
        (("Leisure Services Annual Library Report 2017/18", "Annual Library Report 2018-19"), [("2019", "2018")]),
        (("Annual Library Report", "Annual Parks Report"), []),
        (("Work Programme", "Work Programme"), []),
        (("Annual Library Report 2017/18", "Annual Library Report 2017/18"), []),
    ],
)
def test_the_newer_edition_points_at_the_one_before(titles: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    assert editions(put("a", titles[0], "2018-05-01"), put("b", titles[1], "2019-05-01")) == expected


def test_three_editions_make_a_chain() -> None:
    papers = [put(str(year), "Annual Library Report", f"{year}-05-01") for year in (2020, 2018, 2019)]
    assert editions(*papers) == [("2019", "2018"), ("2020", "2019")]


def test_two_papers_of_one_day_are_not_put_in_order() -> None:
    papers = [
        put("a", "Annual Library Report", "2018-05-01"),
        put("b", "Annual Library Report", "2019-05-01"),
        put("c", "Library Annual Report", "2019-05-01", "Library Panel"),
    ]
    assert editions(*papers) == []


@pytest.mark.parametrize(
    "title", ["Contract SS-2024-296", "Tender 2025-004", "1958 Elm Crescent, Block 5", "2010 Old Mill Road"]
)
def test_numbers_of_contracts_and_houses_are_no_period(title: str) -> None:
    assert all("period" not in entity.attrs for entity in of(put("a", title, "2025-06-03")).entities)


def test_the_further_reports_of_an_item_are_not_the_one_that_its_title_names() -> None:
    papers = []
    for name in ("a", "b"):
        paper = Paper(name)
        meeting = paper.meeting("Cabinet", "2019-01-01")
        item = paper.say("item", "Sale of Land", number="4", position=1, title="Sale of Land")
        paper.claim("on_agenda_of", item, meeting)
        for title in ("Sale of Land", "Sale of Land at Foss Lane", "Sale of Land at Mill Lane")[
            : 3 if name == "a" else 1
        ]:
            report = paper.put(
                "report", title, "", {"title": title, "_further": True} if " at " in title else {"title": title}
            )
            paper.claim("considered_at", report, meeting)
            paper.claim("considered_under", report, item)
        papers.append(paper)
    assert len(ids(of(*papers), "report")) == 3
