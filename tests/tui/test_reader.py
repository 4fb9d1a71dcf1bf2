"""The reader driven by keys: facts and what they support, outline, search, pages, and papers of any length."""

from __future__ import annotations

from textual.pilot import Pilot

from explorer.corpus import Corpus, from_resolution
from explorer.tui.reader import ReaderScreen
from tests.example import example_resolution, example_texts
from tests.example_papers import CABINET, MINUTES, PACK, PAGES
from tests.tui.driving import every_size, explorer, key, loaded, rows_of, said, screen_text, search, settled, until


def paged() -> Corpus:
    return from_resolution(example_resolution(), example_texts(), PAGES)


async def reading(pilot: Pilot[None], words: str, *keys: str) -> ReaderScreen:
    """Search for words, open the best and read its source."""
    screen = await loaded(pilot)
    await search(pilot, words)
    await pilot.press("enter")
    await until(pilot, lambda: screen.trail.here is not None and settled(screen), "the card")
    await pilot.press(*keys, "o")
    await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the reader")
    reader = pilot.app.screen
    assert isinstance(reader, ReaderScreen)
    await until(pilot, lambda: reader.text.room > 2 and bool(reader.text.row[1]), "the text")
    return reader


@every_size
async def test_each_fact_says_what_it_supports_and_opens_it(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        reader = await reading(pilot, "contribution 412,000")
        supported = rows_of(pilot, "reader-facts")
        assert (
            "Decision: Recommends to Cabinet that the contribution to Fostering North be kept at £412,000 (resolved)"
            in supported
        )
        assert "it was taken by Children's Scrutiny Board (2)" in supported
        first = reader.number
        assert first is not None
        assert f"fact {first + 1} of {len(reader.paper.facts)}" in screen_text(pilot)
        await pilot.press("right_parenthesis")
        assert reader.number == first + 1
        assert "refers the matter to Cabinet" in rows_of(pilot, "reader-facts")
        await pilot.press("left_parenthesis")
        assert reader.number == first
        await pilot.press("N", "n", "n", "n")
        assert reader.number == first + 2
        assert "Body: Cabinet" in rows_of(pilot, "reader-facts")
        await pilot.press("enter")
        screen = await loaded(pilot)
        await until(pilot, lambda: screen.card is not None and screen.card.id == CABINET and settled(screen), "Cabinet")


@every_size
async def test_the_list_of_what_words_support_is_gone_through_and_opened(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await reading(pilot, "contribution 412,000")
        await pilot.press("tab", "down", "down", "down", "enter")
        screen = await loaded(pilot)
        await until(
            pilot,
            lambda: screen.card is not None and screen.card.title.startswith("Children's Scrutiny Board (2), 4 March"),
        )


@every_size
async def test_the_outline_jumps(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        reader = await reading(pilot, "contribution 412,000")
        await pilot.press("ctrl+o")
        outline = rows_of(pilot, "reader-outline")
        assert outline.splitlines()[0] == "• 31. Declarations of Interest"
        assert "◆ Notes the content of the annual report · resolved" in outline
        await until(pilot, lambda: "31. Declarations" in screen_text(pilot))
        assert (reader.query_one("#reader-page").size.area > 0) == (size[0] >= 110)
        await pilot.press("home", "enter")
        await until(pilot, lambda: reader.paper.text[slice(*reader.text.row)].startswith("31. Declarations"))
        assert reader.focused is reader.text
        await pilot.press("ctrl+o", "escape")
        assert pilot.app.screen is reader
        assert reader.focused is reader.text


@every_size
async def test_a_search_inside_goes_round_and_ends_with_escape(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        reader = await reading(pilot, "contribution 412,000")
        before = reader.text.row
        await pilot.press("slash", *"zebra", "enter")
        await until(pilot, lambda: "‘zebra’ is not in it" in screen_text(pilot) and settled_reader(reader))
        assert reader.text.row == before
        assert said(pilot) == "‘zebra’ is not in this paper."
        await pilot.press("slash", *map(key, "FOSTERING north"))
        await until(pilot, lambda: reader.words == "FOSTERING north" and settled_reader(reader), "the places")
        many = len(reader.found.starts)
        assert many == reader.paper.text.lower().count("fostering north")
        await pilot.press("enter")
        seen = {reader.text.row}
        for _ in range(many):
            await pilot.press("n")
            seen.add(reader.text.row)
        assert len(seen) > 2
        assert "FOSTERING NORTH" in " ".join(reader.paper.text[slice(*reader.text.row)].upper().split())
        here = reader.text.row
        await pilot.press("n", "N")
        assert reader.text.row == here
        assert f"of {many}" in screen_text(pilot)
        await pilot.press("escape")
        assert reader.words == ""
        assert pilot.app.screen is reader
        number = reader.number
        await pilot.press("n")
        assert reader.number != number
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is not reader)


@every_size
async def test_the_page_is_said_where_there_are_pages(size: tuple[int, int]) -> None:
    async with explorer(paged).run_test(size=size) as pilot:
        reader = await reading(pilot, "approve the budget monitoring position")
        assert reader.paper.document == PACK
        await until(pilot, lambda: "page 2 of 2" in screen_text(pilot), "page 2")
        await pilot.press("home")
        await until(pilot, lambda: "page 1 of 2" in screen_text(pilot), "page 1")


@every_size
async def test_a_paper_itself_is_read_from_its_beginning(size: tuple[int, int]) -> None:
    async with explorer(paged).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "kind:document")
        await pilot.press("escape", "home")
        while (row := screen.listing().row) and row.key != PACK:
            await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: screen.card is not None and screen.card.id == PACK and settled(screen), "the paper")
        await pilot.press("o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the reader")
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        await until(pilot, lambda: "page 1 of 2" in screen_text(pilot), "the page")
        assert "CABINET" in screen_text(pilot)


@every_size
async def test_a_paper_of_five_megabytes_moves_at_once(size: tuple[int, int]) -> None:
    text = example_texts() | {
        MINUTES: example_texts()[MINUTES] + "\n".join(f"line {n} of a long paper" for n in range(220_000))
    }
    async with explorer(lambda: from_resolution(example_resolution(), text)).run_test(size=size) as pilot:
        reader = await reading(pilot, "contribution 412,000")
        assert len(reader.paper.text) > 5_000_000
        await pilot.press("end")
        await until(pilot, lambda: "line 219999 of" in screen_text(pilot))
        await pilot.press("home")
        await until(pilot, lambda: "Westmere City Council" in screen_text(pilot))


def settled_reader(reader: ReaderScreen) -> bool:
    return all(worker.is_finished for worker in reader.workers)
