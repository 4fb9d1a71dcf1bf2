"""The review driven by keys on a store of two made-up papers, and the rows of a comparison at any width."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.pilot import Pilot

from explorer import ingest
from explorer.cards.problems import found
from explorer.corpus import Corpus, load
from explorer.judge.queue import Pair, Row, pair
from explorer.judge.rows import verdict
from explorer.model import Entity, Evidence
from explorer.store import Store
from explorer.tui import loader
from explorer.tui.reader import ReaderScreen
from explorer.tui.review import ReviewScreen
from explorer.tui.review.judging import judge
from explorer.tui.review.sides import BESIDE, pair_view
from explorer.views.plain import plain
from explorer.views.troubles import troubles_view
from tests.cli.test_judging import MINUTES, NEIL, N
from tests.example_papers import WHITBY, WHITBY_JO
from tests.seen import is_plain
from tests.tui.driving import every_size, example, explorer, loaded, rows_of, said, screen_text, until
from tests.tui.test_hostile import HOSTILE


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store in which two officers may be one, and one meeting has two times."""
    monkeypatch.setenv("WHODECIDED_BY", "Ann Clerk")
    papers = tmp_path / "papers"
    papers.mkdir()
    said = (
        ("3 May 2019", "Neil Macrae", "2.00"),
        ("7 June 2019", "N McRae", "2.00"),
        ("7 June 2019", "N McRae", "4.00"),
    )
    for number, (date, officer, time) in enumerate(said):
        text = MINUTES.format(date=date, members="B Hartwell, C Osei", officer=officer).replace("2.00", time)
        (papers / f"minutes-{number}.txt").write_text(text, encoding="utf-8")
    folder = tmp_path / "store"
    assert not ingest.add([papers], folder).problems
    return folder


async def reviewing(pilot: Pilot[None], words: str = "pair 1 of 1") -> ReviewScreen:
    await loaded(pilot)
    await pilot.press("escape", "R")
    await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen) and words in screen_text(pilot), "the review")
    review = pilot.app.screen
    assert isinstance(review, ReviewScreen)
    return review


def judged(store: Path) -> list[str]:
    return [judgement.kind for judgement in Store.open(store).judgements()]


@every_size
async def test_a_pair_is_judged_the_record_follows_and_the_undo_brings_it_back(
    store: Path, size: tuple[int, int]
) -> None:
    async with explorer(lambda: load(store)).run_test(size=size) as pilot:
        review = await reviewing(pilot)
        shown = rows_of(pilot, "list-rows")
        assert "May these two be one person?" in shown
        assert review.pair is not None
        assert review.pair.reasons
        assert all(reason in shown for reason in review.pair.reasons)
        assert f"A survives: {NEIL}" in shown
        compared = {row.pieces[0].text.strip(): row.tail.text for row in review.listing().rows if row.tail}
        assert (compared["council"], compared["name"]) == ("the same", "differs")
        assert "name Neil Macrae N McRae" in shown
        await pilot.press("s")
        message = "Kept as number 1 by Ann Clerk: Neil Macrae and N McRae are one"
        await until(pilot, lambda: message in said(pilot), "the message")
        assert judged(store) == ["same"]
        await until(pilot, lambda: "Nothing waits for a judgement" in screen_text(pilot), "the end of the list")
        screen = await loaded(pilot)
        await until(pilot, lambda: screen.corpus is not None and N in screen.corpus.redirects, "the linked record")
        await pilot.press("z")
        await until(pilot, lambda: judged(store) == [] and "pair 1 of 1" in screen_text(pilot), "the undo")
        assert screen.corpus is not None
        assert N in screen.corpus.entities
        await pilot.press("z")
        await until(pilot, lambda: "Nothing was judged here yet" in said(pilot))


@every_size
async def test_the_other_answers_are_single_keys_too(store: Path, size: tuple[int, int]) -> None:
    async with explorer(lambda: load(store)).run_test(size=size) as pilot:
        await reviewing(pilot)
        await pilot.press("n")
        assert judged(store) == []
        for press, kind in (("d", "different"), ("u", "unsure")):
            await pilot.press(press)
            await until(pilot, lambda kind=kind: judged(store) == [kind], kind)  # type: ignore[misc]
            await until(pilot, lambda: "Nothing waits for a judgement" in screen_text(pilot))
            await pilot.press("z")
            await until(pilot, lambda: judged(store) == [] and "pair 1 of 1" in screen_text(pilot), "the undo")


@every_size
async def test_problems_show_both_quotes_and_open_at_the_words(store: Path, size: tuple[int, int]) -> None:
    async with explorer(lambda: load(store)).run_test(size=size) as pilot:
        review = await reviewing(pilot)
        await pilot.press("tab")
        await until(pilot, lambda: "Meetings with two times" in rows_of(pilot, "list-rows"), "the problems")
        shown = rows_of(pilot, "list-rows")
        assert "2.00" in shown
        assert "4.00" in shown
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the reader")
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        assert reader.evidence.quote in reader.paper.text
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is review)
        await pilot.press("tab")
        await until(pilot, lambda: "pair 1 of 1" in screen_text(pilot))


@every_size
async def test_pairs_are_gone_through_and_what_cannot_be_judged_is_said(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await reviewing(pilot, "pair 1 of 2")
        await pilot.press("s")
        await until(pilot, lambda: "Judgements are kept in a store" in said(pilot))
        await pilot.press("n")
        await until(pilot, lambda: "pair 2 of 2" in screen_text(pilot))
        await pilot.press("N")
        await until(pilot, lambda: "pair 1 of 2" in screen_text(pilot))


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_words_of_the_papers_have_the_cursor_at_once_with_their_sentence_and_are_read(
    store: Path, size: tuple[int, int]
) -> None:
    async with explorer(lambda: load(store)).run_test(size=size) as pilot:
        review = await reviewing(pilot)
        rows = review.listing()
        assert rows.row is not None
        assert rows.row.key == "quote A 0"
        assert rows.row.text.startswith("“In attendance: Neil Macrae (Licensing Officer)")
        assert rows.scroll_offset.y == 0
        page = rows.scrollable_content_region.height - 1
        if rows.max_scroll_y >= page:
            await pilot.press("pagedown")
            await until(pilot, lambda: rows.scroll_offset.y == page, "a page further")
        await pilot.press("home", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the paper")
        await pilot.press("escape", "down")
        assert rows.row.key == "quote B 0"


async def test_a_pair_that_another_has_judged_meanwhile_is_left_as_it_was_judged(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with explorer(lambda: load(store)).run_test(size=(120, 40)) as pilot:
        review = await reviewing(pilot)
        monkeypatch.setenv("WHODECIDED_BY", "Bea Reader")
        assert review.pair is not None
        judge(review.corpus, store, "different", review.pair)
        monkeypatch.setenv("WHODECIDED_BY", "Ann Clerk")
        await pilot.press("s")
        await until(pilot, lambda: "judged meanwhile, as two, by Bea Reader (number 1)" in said(pilot), "who judged it")
        await until(pilot, lambda: "Nothing waits for a judgement" in screen_text(pilot), "the next")
        assert judged(store) == ["different"]
        await pilot.press("z")
        await until(pilot, lambda: "Nothing was judged here yet" in said(pilot))
        assert judged(store) == ["different"]


async def test_a_key_that_does_nothing_in_the_review_says_where_it_works(store: Path) -> None:
    async with explorer(lambda: load(store)).run_test(size=(120, 40)) as pilot:
        await reviewing(pilot)
        await pilot.press("e")
        await until(pilot, lambda: said(pilot).startswith("e does nothing here. Export works in the results."), "where")


def quoted(piece: Evidence) -> tuple[str, str, str]:
    return "They heard", piece.quote, "speak"


def where(piece: Evidence) -> str:
    return f"{piece.document} {piece.start}"


VALUES = st.lists(st.text(max_size=30) | st.sampled_from(HOSTILE), max_size=7).map(tuple)


@given(VALUES, VALUES, st.integers(20, 140))
def test_a_comparison_fits_any_width_and_says_in_words_what_is_alike(
    a: tuple[str, ...], b: tuple[str, ...], width: int
) -> None:
    ends = [Entity(f"person/x/{name}", "person", name) for name in ("one", "two")]
    two = Pair(ends[0], ends[1], (Row("posts", a, b),), (), (), (), ((), ()), ends[0].id)
    rows = pair_view(two, width, quoted, where).rows
    tails = [row.tail.text for row in rows if row.tail]
    assert tails == [verdict(Row("posts", a, b))]
    for row in rows:
        shown = "".join(plain(piece.text) for piece in (*row.lead, *row.pieces))
        assert is_plain(shown)
        if row.pieces[0].role == "label":
            assert cell_len(shown) + (1 + cell_len(row.tail.text) if row.tail else 0) <= max(width, 24)
    words = "".join("".join(plain(piece.text) for piece in row.pieces) for row in rows).replace(" ", "")
    if width < BESIDE:
        assert all(plain(value).replace(" ", "") in words for value in (*a[:5], *b[:5]))


@pytest.mark.parametrize(
    ("a", "b", "word"),
    [
        (("x",), ("x",), "the same"),
        (("x", "y"), ("y",), "partly"),
        (("x",), ("y",), "differs"),
        (("x",), (), "only A"),
        ((), ("x",), "only B"),
    ],
)
def test_the_word_for_a_comparison(a: tuple[str, ...], b: tuple[str, ...], word: str) -> None:
    assert verdict(Row("posts", a, b)) == word


def test_a_comparison_holds_reasons_quotes_and_who_survives() -> None:
    corpus: Corpus = example()
    two = pair(corpus, WHITBY, WHITBY_JO)
    for width in (40, 120):
        view = pair_view(two, width, quoted, where)
        words = "\n".join("".join(piece.text for piece in (*row.lead, *row.pieces)) for row in view.rows)
        assert all(reason in words for reason in (*two.reasons, *two.against, *two.in_doubt))
        assert two.survivor in words
        assert all(
            f"“They heard {' '.join(piece.quote.split())} speak”" in words for quotes in two.quotes for piece in quotes
        )
        assert [spot.evidence[0] for spot in view.spots.values()] == [
            piece for quotes in two.quotes for piece in quotes
        ]


def test_every_problem_is_listed_with_its_quotes() -> None:
    groups = found(example())
    view = troubles_view(groups, lambda piece: piece.quote, where)
    words = "\n".join(row.text for row in view.rows)
    for group in groups:
        assert group.heading in words
        for trouble in group.troubles:
            assert plain(trouble.what) in words
            assert all(plain(" ".join(piece.quote.split())) in words for piece in trouble.evidence)
    assert "No problem is known" in troubles_view((), where, where).rows[0].text


async def test_a_store_that_is_taken_away_gets_no_judgement(store: Path, tmp_path: Path) -> None:
    async with explorer(loader(store)).run_test(size=(100, 30), notifications=True) as pilot:
        review = await reviewing(pilot)
        store.rename(tmp_path / "elsewhere")
        await pilot.press("u")
        await until(pilot, lambda: "nothing is written until it is back" in said(pilot), "that it is gone")
        assert not store.exists()
        review.pair = None
        review.look()
        await until(pilot, lambda: "is not there any more" in rows_of(pilot, "list-rows"), "that it is gone")
        assert "Nothing waits" not in screen_text(pilot)
        (tmp_path / "elsewhere").rename(store)
        await pilot.press("n")
        review.look()
        await until(pilot, lambda: "pair 1 of 1" in screen_text(pilot), "the pair")
        await pilot.press("u")
        await until(pilot, lambda: "Kept as number 1" in said(pilot), "the judgement")
