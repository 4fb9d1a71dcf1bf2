"""The explore screen driven by keys alone, at the sizes people have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

import pytest
from textual import events

from explorer.cards import groups
from explorer.corpus import Corpus, from_resolution
from explorer.errors import StoreError
from explorer.model import Resolution
from explorer.tui.help import HelpScreen
from explorer.tui.palette import PaletteScreen
from explorer.tui.reader import ReaderScreen
from explorer.tui.reader.view import PaperText
from explorer.tui.rows import RowList
from explorer.tui.widgets import SearchBox
from explorer.views.row import Piece, Row
from tests.example_papers import AGENCY, CABINET, HARLOW, KEPT, MINUTES
from tests.tui.driving import (
    SIZES,
    example,
    explore,
    explorer,
    go_to,
    loaded,
    rows_of,
    said,
    screen_text,
    search,
    settled,
    until,
)

every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@every_size
async def test_typing_filters_and_groups_by_kind_with_counts(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        everything = screen.results.total
        await search(pilot, "fostring")
        assert 0 < screen.results.total < everything
        for _, found in screen.results.groups:
            assert found
        headings = [row for row in pilot.app.screen.query_one("#results", RowList).rows if row.tail and not row.stops]
        assert [row.tail.text for row in headings if row.tail] == [
            str(len(found)) for _, found in screen.results.groups
        ]
        assert "Fostering" in screen_text(pilot)


@every_size
async def test_a_decision_says_everything_that_is_known_of_it(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "contribution 412,000")
        await pilot.press("enter")
        await until(pilot, lambda: screen.card is not None and screen.card.id == KEPT and settled(screen))
        card = rows_of(pilot, "card")
        for words in (
            "Recommends to Cabinet that the contribution to Fostering North be kept at £412,000",
            "Outcome resolved by the meeting", "Power scrutiny", "Body ■ Children's Scrutiny Board (2)", "Date 4 March 2019",
            "Item • 33. Fostering North Annual Report 2018/19", "Report ▤ Fostering North Annual Report 2018/19",
            "From △ Director of Children's Services", "Author ▲ Rhea Lindqvist", "Members ▲ Pat Harlow · chair",
            "Invited ▲ Alva Sørensen", "Apologies ▲ T Vance", "Moved (not recorded)", "Goes on to ■ Cabinet", "in ▭ Minutes, 4 March 2019",
        ):  # fmt: skip
            assert words in card
        assert "Recommends to Cabinet" in screen_text(pilot)


@every_size
async def test_links_stand_under_verbs_in_both_directions_and_enter_follows(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await go_to(pilot, "Fostering North", AGENCY)
        links = rows_of(pilot, "links")
        for words in ("→ Hosted by", "← Partners · has as a partner", "← Includes"):
            assert words in links
        await pilot.press("3", "home", "enter")
        await until(pilot, lambda: screen.card is not None and screen.card.id != AGENCY and settled(screen))
        followed = screen.card.id if screen.card else ""
        assert followed in neighbours_of(AGENCY)
        await pilot.press("escape")
        await until(pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen))
        assert screen.pane == "links"
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: screen.card is not None and screen.card.id == followed and settled(screen))
        await pilot.press("alt+left")
        await until(pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen))


def neighbours_of(id: str) -> set[str]:
    """The ids of all that a thing is linked to."""
    return {end.other.id for group in groups(example(), id) for end in group.neighbours}


@every_size
async def test_help_and_palette_open_from_the_keys_and_close(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        for keys in (("question_mark",), ("escape", "question_mark"), ("f1",)):
            await pilot.press("slash", *keys)
            await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen), "the help")
            await pilot.press("c", "i", "t", "e")
            await until(
                pilot,
                lambda: (
                    "Copy a citation" in rows_of(pilot, "help-list") and "First row" not in rows_of(pilot, "help-list")
                ),
            )
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the palette")
        await pilot.press(*"harlow")
        await until(pilot, lambda: "▲ Pat Harlow" in rows_of(pilot, "palette-list"))
        await pilot.press("enter")
        await until(pilot, lambda: screen.card is not None and screen.card.id == HARLOW and settled(screen))


@every_size
async def test_the_source_opens_with_the_quoted_words_lit(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await loaded(pilot)
        await search(pilot, "contribution 412,000")
        await pilot.press("enter", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the reader")
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        assert reader.evidence.document == MINUTES
        await until(pilot, lambda: "Recommends to Cabinet" in screen_text(pilot))
        await until(
            pilot, lambda: lit_words(reader.text).strip() == " ".join(reader.evidence.quote.split()), "the light"
        )
        before = reader.evidence
        await pilot.press("n")
        assert reader.evidence.start > before.start
        await pilot.press("N")
        assert reader.evidence == before
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is explore(pilot))


def lit_words(text: PaperText) -> str:
    """The words that are drawn on the colour that lights a quote."""
    ground = text.roles.style("paper--lit").background
    assert ground is not None
    lit = ground.rich_color
    drawn = [segment for y in range(text.size.height) for segment in text.render_line(y)]
    words = [segment.text for segment in drawn if segment.style and segment.style.bgcolor == lit]
    return " ".join(" ".join(words).split())


PANES_BY_WIDTH = (
    (60, {"results"}), (69, {"results"}), (70, {"results", "card", "links"}), (80, {"results", "card", "links"}),
    (109, {"results", "card", "links"}), (110, {"results", "card", "links", "source"}), (200, {"results", "card", "links", "source"}),
)  # fmt: skip


async def test_panes_by_width() -> None:
    async with explorer().run_test(size=(60, 40)) as pilot:
        await loaded(pilot)
        await pilot.press("escape")
        for width, shown in PANES_BY_WIDTH:
            await pilot.resize_terminal(width, 40)
            panes = pilot.app.screen.query(RowList)
            await until(pilot, lambda panes=panes, shown=shown: {pane.id for pane in panes if pane.size.area} == shown)  # type: ignore[misc]
            lefts = [pane.region.x for pane in panes if pane.id in shown and pane.id != "facets"]
            assert lefts == sorted(lefts)


@every_size
async def test_a_kind_narrows_and_widens_and_says_so(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "f")
        await until(pilot, lambda: [kind for kind, _ in screen.results.groups] == ["decision"])
        await until(pilot, lambda: "Decisions" in screen_text(pilot).splitlines()[0])
        await pilot.press("escape")
        await until(pilot, lambda: len(screen.results.groups) > 5)


@every_size
async def test_folded_rows_unfold(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        results = screen.listing()
        assert "+4 more" in rows_of(pilot, "results")
        await pilot.press("escape", "home")
        while results.row is not None and results.row.key != "more body":
            await pilot.press("down")
        folded = results.cursor
        await pilot.press("enter")
        await until(pilot, lambda: "+4 more" not in rows_of(pilot, "results"))
        assert results.cursor == folded


@every_size
async def test_a_million_rows_draw_only_what_is_seen(size: tuple[int, int]) -> None:
    drawn: set[int] = set()

    class Rows(Sequence[Row]):
        def __len__(self) -> int:
            return 1_000_000

        @overload
        def __getitem__(self, at: int) -> Row: ...
        @overload
        def __getitem__(self, at: slice) -> Sequence[Row]: ...
        def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
            assert isinstance(at, int)
            drawn.add(at)
            return Row(str(at), (Piece(f"row {at}"),))

        def __iter__(self) -> Iterator[Row]:
            raise AssertionError("the whole list was walked")

    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        screen.listing().show(Rows(), key="0")
        await pilot.press("escape", "G")
        await until(pilot, lambda: "row 999999" in screen_text(pilot))
        assert len(drawn) < 200 + 4 * size[1]


@every_size
async def test_a_failed_load_is_a_sentence(size: tuple[int, int]) -> None:
    def load() -> Corpus:
        raise StoreError("The store cannot be read", "its first line is not JSON", "Restore it from a copy")

    async with explorer(load).run_test(size=size) as pilot:
        # What happened, why, and what next; and the keys go on.
        for words in ("The store cannot be read", "its first line is not JSON", "Restore it from a copy"):
            await until(pilot, lambda words=words: words in screen_text(pilot), words)  # type: ignore[misc]
        await pilot.press("escape", "question_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen), "the help")


async def test_an_unforeseen_failure_is_a_sentence_too() -> None:
    def load() -> Corpus:
        raise ZeroDivisionError("[/b] one by nought")

    async with explorer(load).run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "[/b] one by nought" in rows_of(pilot, "card"))
        assert "Traceback" not in rows_of(pilot, "card")


@every_size
async def test_an_empty_store_says_what_to_do(size: tuple[int, int]) -> None:
    async with explorer(lambda: from_resolution(Resolution())).run_test(size=size) as pilot:
        await until(pilot, lambda: "whodecided add" in " ".join(screen_text(pilot).split()))
        await pilot.press("escape", "enter", "j", "G", "3", "o", "y", "f", "left_square_bracket", "slash", *"x")


@every_size
async def test_nothing_found_says_so_and_offers_the_nearest_words(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await loaded(pilot)
        await search(pilot, "qqqqxxxzzz")
        assert "Nothing found" in rows_of(pilot, "results")
        assert "try other words" in screen_text(pilot)
        assert "esc clears" in screen_text(pilot)
        await pilot.press("escape")
        await search(pilot, "qqqqxxxzzz kind:post")
        assert "Nothing found" in rows_of(pilot, "results")
        assert "fewer words find more" in screen_text(pilot)
        await pilot.press("enter", "escape", "escape")
        await until(pilot, lambda: explore(pilot).results.total > 20)
        await search(pilot, "moonnytoring")
        assert "monitoring" in rows_of(pilot, "results")


@every_size
async def test_a_plain_question_shows_the_line_it_was_read_as(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await loaded(pilot)
        await search(pilot, "what was referred to the cabinet")
        assert "read as kind:decision" in screen_text(pilot).splitlines()[0]


async def test_what_is_open_stands_at_the_top_right_behind_what_a_question_was_read_as() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "what was referred to the cabinet")
        await pilot.press("enter")
        await until(pilot, lambda: screen.pane == "card" and settled(screen), "the card")
        assert screen.card is not None
        top = screen_text(pilot).splitlines()[0]
        assert "verb:referred › " in top
        assert "containing" not in top


@every_size
async def test_a_line_is_completed_while_it_is_typed(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await loaded(pilot)
        await search(pilot, "kin")
        await until(pilot, lambda: "kind:" in screen_text(pilot))
        await pilot.press("right", *"dec")
        await until(pilot, lambda: "kind:decision" in screen_text(pilot))
        await pilot.press("right")
        await until(pilot, lambda: explore(pilot).selection.query == "kind:decision" and settled(explore(pilot)))
        assert {kind for kind, _ in explore(pilot).results.groups} == {"decision"}


async def test_the_banner_stays_at_the_top() -> None:
    async with explorer(banner="This is the sample [/b]").run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        assert "This is the sample [/b]" in screen_text(pilot).splitlines()[1]


@pytest.mark.parametrize("keys", [("escape", "q"), ("ctrl+q",)])
async def test_leaving(keys: tuple[str, ...]) -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press(*keys)
        await until(pilot, lambda: pilot.app.return_code == 0)


@pytest.mark.parametrize("size", [(1, 1), (3, 3), (5, 2), (20, 6), (200, 3), (3, 60)])
async def test_no_size_breaks_it(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.resize_terminal(*size)
        await pilot.press("down", "tab", "j", "pagedown", "end", "tab", "j", "G")
        for keys in (("f1", "down", "escape"), ("ctrl+p", "down", "escape"), ("2", "o", "n", "escape")):
            await pilot.press(*keys)
        await pilot.resize_terminal(*reversed(size))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "whodecided" in screen_text(pilot))


async def test_the_later_search_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("slash", *"cab", "backspace", "backspace", "backspace", *"budget")
        await until(pilot, lambda: screen.selection.query == "budget" and settled(screen))
        assert "Budget" in rows_of(pilot, "results")
        assert CABINET not in [row.key for row in screen.listing().rows[:2]]


async def test_every_thing_has_a_card_that_shows() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        assert screen.corpus is not None
        await pilot.press("escape", "home")
        results, seen = screen.query_one("#results", RowList), set[str]()
        for _ in range(2 * len(screen.corpus.entities)):
            await until(pilot, lambda: settled(screen))
            row = results.row
            assert row is not None
            if row.text.endswith(" more"):
                await pilot.press("enter")
                continue
            assert screen.card is not None
            assert screen.card.id == row.key
            seen.add(row.key)
            await pilot.press("down")
            if results.row is row:
                break
        assert seen == set(screen.corpus.entities)


async def test_letters_typed_faster_than_the_screen_follows_belong_to_the_box() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: screen.pane == "results")
        for letter in ("/", *"notes"):
            pilot.app.post_message(events.Key("slash" if letter == "/" else letter, letter))
        await until(pilot, lambda: screen.selection.query == "notes" and settled(screen))
        assert screen.query_one(SearchBox).value == "notes"
        assert pilot.app.screen is screen


@pytest.mark.parametrize("waits", [True, False], ids=["loaded", "loading"])
async def test_enter_opens_the_best_of_what_was_typed_however_fast(waits: bool) -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot) if waits else explore(pilot)
        for name in (*"fostering", "enter"):
            pilot.app.post_message(events.Key(name, name if len(name) == 1 else None))
        await until(pilot, lambda: screen.trail.here is not None and settled(screen), "the card")
        assert screen.card is not None
        assert screen.card.id == next(row.key for row in screen.query_one("#results", RowList).rows if row.stops)
        assert screen.pane == "card"


async def test_keys_that_arrive_at_once_edit_in_the_order_they_were_typed() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("slash")
        for name in ("a", "b", "backspace", "c", "d", "left", "x", "home", "y", "delete", "end", "z"):
            pilot.app.post_message(events.Key(name, name if len(name) == 1 else None))
        await until(pilot, lambda: explore(pilot).query_one(SearchBox).value == "ycxdz", "the edited words")
        for name in ("q", "ctrl+u", "o", "k"):
            pilot.app.post_message(events.Key(name, name if len(name) == 1 else None))
        await until(pilot, lambda: explore(pilot).query_one(SearchBox).value == "ok", "the new words")


async def test_a_message_takes_the_place_of_the_one_before() -> None:
    async with explorer().run_test(size=(80, 24), notifications=True) as pilot:
        screen = await loaded(pilot)
        for words in ("the first", "the second", "the third"):
            screen.explorer.say(words)
        await until(pilot, lambda: "the third" in screen_text(pilot), "the last message")
        assert said(pilot) == "the third"
        assert "the first" not in screen_text(pilot)
