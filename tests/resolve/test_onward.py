"""A record that goes on from the one before is, to the byte, the one that linking all papers anew gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zlib import crc32

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from explorer.columns import DamagedColumns, Linked
from explorer.columns.layout import Parts, lay_out
from explorer.model import Record
from explorer.resolve.onward import link_on
from explorer.resolve.onward.going import Change, go_on
from explorer.resolve.onward.workings import Workings, laid, opened
from tests.council import records
from tests.resolve.paper import Paper
from tests.resolve.random_paper import a_paper

Papers = Mapping[str, Record]
KEY = "a key"


@dataclass(frozen=True)
class State:
    """Papers, their record as bytes, and its workings as bytes."""

    papers: Papers
    record: bytes
    workings: bytes

    @property
    def before(self) -> tuple[Linked, Workings]:
        found = opened(memoryview(self.workings), KEY)
        assert found is not None
        return Linked.over(self.record), found


def sums(papers: Papers) -> dict[str, int]:
    return {document: crc32(record.source.text.encode()) for document, record in papers.items()}


def state(papers: Papers, parts: Parts, workings: Workings) -> State:
    return State(papers, b"".join(lay_out(parts)), b"".join(laid(workings, KEY)))


def anew(papers: Papers) -> State:
    linking = link_on(None, sums(papers), (), papers.__getitem__)
    assert linking.workings is not None
    return state(papers, linking.parts, linking.workings)


def gone_on(before: State, added: Iterable[Record] = (), gone: Iterable[str] = ()) -> State | None:
    """The state after a change, or None where all has to be linked anew."""
    came, left = {record.document: record for record in added}, frozenset(gone)
    papers = {document: record for document, record in {**before.papers, **came}.items() if document not in left}
    change = Change(left | (came.keys() & before.papers.keys()), came, sums(papers), papers.__getitem__)
    woven = go_on(*before.before, change)
    assert woven is None or woven.workings is not None
    return state(papers, woven.whole.parts(woven.texts), woven.workings) if woven and woven.workings else None


def by_document(papers: Iterable[Record]) -> dict[str, Record]:
    return {record.document: record for record in papers}


@settings(max_examples=60)
@given(
    st.lists(st.integers(0, 400), min_size=4, max_size=9, unique=True),
    st.lists(st.integers(0, 9), min_size=1, max_size=5),
)
def test_papers_that_come_and_go_one_by_one_give_what_linking_anew_gives(numbers: list[int], turns: list[int]) -> None:
    papers = [a_paper(number) for number in numbers]
    now = anew(by_document(papers[: len(papers) // 2]))
    for turn in turns:
        paper = papers[turn % len(papers)]
        there = paper.document in now.papers
        if there and len(now.papers) == 1:
            continue
        then = gone_on(now, () if there else [paper], [paper.document] if there else ())
        left = {document: record for document, record in now.papers.items() if document != paper.document}
        wanted = anew(left if there else {**left, paper.document: paper})
        event("anew" if then is None else "gone on")
        assert then is None or then.record == wanted.record
        now = then or wanted


@settings(max_examples=3)
@given(st.integers(0, 1000), st.randoms(use_true_random=False))
def test_a_council_grows_paper_by_paper_in_any_order(seed: int, dice: object) -> None:
    papers = list(records(40, seed))
    dice.shuffle(papers)  # type: ignore[attr-defined]
    now, anew_times = anew(by_document(papers[:25])), 0
    for paper in papers[25:]:
        then = gone_on(now, [paper])
        wanted = anew({**now.papers, paper.document: paper})
        assert then is None or then.record == wanted.record
        anew_times += then is None
        now = then or wanted
    assert anew_times <= 5


def test_several_papers_come_and_go_at_once() -> None:
    papers = list(records(60, 3))
    before = anew(by_document(papers[:50]))
    then = gone_on(before, papers[50:55], [paper.document for paper in papers[10:13]])
    assert then is not None
    assert then.record == anew(then.papers).record


def test_a_paper_that_is_read_anew_takes_the_place_of_what_it_said() -> None:
    first, second = (a_hall_paper("Cabinet", words) for words in ("That repairs begin.", "That repairs wait."))
    others = [
        a_hall_paper("Housing Committee", "That rents stand.", "other"),
        a_hall_paper("Cabinet", "Noted.", "third"),
    ]
    before = anew(by_document([first, *others]))
    then = gone_on(before, [second])
    assert then is not None
    assert then.record == anew(by_document([second, *others])).record
    assert b"That repairs begin." not in then.record


def a_hall_paper(body: str, words: str, name: str = "paper") -> Record:
    paper = Paper(name)
    meeting = paper.meeting(body, "2019-06-04")
    paper.person("Councillor Ann Elm", meeting)
    paper.decision(words, meeting)
    return paper.record()


def test_a_bit_that_was_turned_anywhere_in_the_workings_is_found() -> None:
    data = anew(by_document([a_hall_paper("Cabinet", "Noted.")])).workings
    for place in range(0, len(data) * 8, 61):
        spoilt = bytearray(data)
        spoilt[place // 8] ^= 1 << place % 8
        try:
            found = opened(memoryview(bytes(spoilt)), KEY)
        except DamagedColumns:
            continue
        # What stands between sections is never read.
        assert found is not None
        assert b"".join(laid(found, KEY)) == data


def test_workings_of_another_record_are_refused() -> None:
    data = anew(by_document([a_hall_paper("Cabinet", "Noted.")])).workings
    assert opened(memoryview(data), "another key") is None
    with pytest.raises(DamagedColumns):
        opened(memoryview(data[:-9]), KEY)


def test_a_page_that_lists_meetings_gets_its_council_once_papers_of_these_come() -> None:
    days, body = ("2021-05-04", "2021-06-01"), "North Quay Neighbourhood Committee"
    listing = Paper("listing", "")
    others = [a_hall_paper("Cabinet", "Noted.", f"other {number}") for number in range(9)]
    for day in days:
        listing.meeting(body, day, "mentioned")
    papers = []
    for day in days:
        papers.append(Paper(day))
        papers[-1].person("Councillor Ann Elm", papers[-1].meeting(body, day))
    now = anew(by_document([listing.record(), *others]))
    for paper in papers:
        wanted = anew({**now.papers, f"document/{paper.name}": paper.record()})
        then = gone_on(now, [paper.record()])
        assert then is None or then.record == wanted.record
        now = wanted
    assert b"meeting/unknown" not in now.record
