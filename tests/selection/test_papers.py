"""Papers are found by the words of their names and of the meetings in them."""

from __future__ import annotations

import pytest

from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Evidence, Link, Resolution
from explorer.selection import Selection, answered, held


def paper(number: int, title: str, path: str) -> Entity:
    return Entity(f"document/{number}", "document", title, {"title": title, "path": path})


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Three papers, one of which tells of a meeting that no name tells of."""
    papers = (
        paper(1, "Agenda for the Pond Board", "elm/20240304.pdf"),
        paper(2, "Minutes of the Pond Board", "ash/minutes.txt"),
        paper(3, "scan_0003", "ash/scan_0003.pdf"),
    )
    meeting = Entity("meeting/elm/2024-05-06/lime-panel", "meeting", "Lime Panel, 6 May 2024", {"date": "2024-05-06"})
    said = Evidence("document/3", 0, 10, "Lime Panel")
    link = Link("documented_in/lime", "documented_in", meeting.id, "document/3", evidence=(said,))
    body = Entity("body/elm/lime-panel", "body", "Lime Panel", {"name": "Lime Panel"})
    return from_resolution(Resolution((*papers, meeting, body), (link,)))


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("", "123"),
        ("pond", "12"),
        ("POND min", "2"),
        ("elm", "1"),
        ("ash -minutes", "3"),
        ('"lime panel" may', "3"),
        ("2024", "13"),
        ("pond zzz", ""),
        ("who:pond", ""),
    ],
)
def test_papers_are_found_by_names_and_meetings(corpus: Corpus, line: str, numbers: str) -> None:
    whole = f"kind:document {line}".strip()
    ids = {f"document/{number}" for number in numbers}
    assert {hit.id for hit in answered(corpus, whole).hits} == ids
    assert {hit.id for hit in answered(corpus, line, kinds=["document"]).hits} == ids
    assert {hit.id for hit in held(corpus, whole, 10).hits} == ids
    found = Selection.read(whole).find(corpus)
    assert {one.entity.id for _, things in found.groups for one in things} == ids
    assert found.near == 0


def test_so_many_and_each_with_its_path(corpus: Corpus) -> None:
    (hit,) = answered(corpus, "kind:document pond", limit=1).hits
    assert hit.why in ("elm/20240304.pdf", "ash/minutes.txt")
    assert (hit.evidence, hit.matched, hit.sure) == (None, (), True)


def test_where_other_things_are_asked_for_too_no_paper_is_found(corpus: Corpus) -> None:
    for line, kinds in (("lime", ["document", "body"]), ("kind:body lime", []), ("lime", [])):
        assert {hit.kind for hit in answered(corpus, line, kinds=kinds).hits} == {"body"}
    assert not answered(corpus, "kind:body lime", kinds=["document"]).hits
