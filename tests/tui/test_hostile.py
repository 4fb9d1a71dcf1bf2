"""Whatever a paper holds is shown as written, in every widget, and does nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explorer.corpus import Corpus, from_resolution
from explorer.model import Attributes, Entity, Evidence, Link, Merge, Problem, Resolution
from explorer.tui.help import HelpScreen
from explorer.tui.palette import PaletteScreen
from explorer.tui.reader import ReaderScreen
from explorer.views.plain import plain
from tests.example import example_resolution, example_texts
from tests.seen import is_plain
from tests.tui.driving import every_size, explorer, loaded, screen_text, settled, until

HOSTILE = (
    "[Exempt] report",
    "Fence [/b] x",
    "[/appendix a]",
    "[@click=app.quit]x[/]",
    "[$primary][A] =[//#A \\",
    "see [item 4.1] [red]here",
    "\x1b]52;c;cm0gLXJm\x1b\\ copied",
    "\x1b[31mred\x1b[0m \x9b2J \x07 \x00 \x7f",
    "\u202egnp.exe \u2066hidden\u200b\u200d\ufeff",
    "\ud800 lone, \ufffe none, \U000e0041 tag",
)
TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@given(TEXT)
@example("".join(HOSTILE))
def test_what_passes_the_gate_is_harmless_and_passes_again_unchanged(text: str) -> None:
    shown = plain(text)
    assert is_plain(shown)
    assert plain(shown) == shown
    assert shown.encode("utf-8").decode("utf-8").isprintable()


@given(st.text(st.characters(categories=("L", "N", "P"), max_codepoint=0x24F), max_size=60))
def test_ordinary_words_pass_unchanged(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("a\u202eb", "a⟨RLO⟩b"),
        ("a\u200bb", "a⟨ZWSP⟩b"),
        ("a\tb\nc\u00a0d", "a b c d"),
        ("\x85x\x9b", " x⟨U+009B⟩"),
        ("\x7f", "␡"),
    ],
)
def test_what_is_hidden_gets_a_name(text: str, shown: str) -> None:
    assert plain(text) == shown


def poisoned(words: str) -> Corpus:
    """The example with words put before every text that a paper gave it."""

    def attrs(held: Attributes) -> Mapping[str, str | int | float | bool | tuple[str, ...]]:
        free = (
            "text",
            "name",
            "title",
            "aliases",
            "place",
            "role",
            "interest",
            "outcome",
            "classification",
            "url",
            "path",
        )
        return {
            name: (words,) if isinstance(value, tuple) else words if name in free and isinstance(value, str) else value
            for name, value in held.items()
        }

    def evidence(pieces: Sequence[Evidence]) -> tuple[Evidence, ...]:
        return tuple(replace(piece, start=0, end=len(words), quote=words) for piece in pieces)

    def entity(one: Entity) -> Entity:
        return replace(one, label=words, attrs=attrs(one.attrs), evidence=evidence(one.evidence))

    def link(one: Link) -> Link:
        return replace(one, attrs=attrs(one.attrs), evidence=evidence(one.evidence))

    record = example_resolution()
    return from_resolution(
        Resolution(
            tuple(entity(one) for one in record.entities),
            tuple(link(one) for one in record.links),
            record.redirects,
            tuple(Merge(one.entity, one.document, one.ref, words) for one in record.merges),
            tuple(Problem(words, words, one.span, one.document) for one in record.problems),
        ),
        {document: f"{words}\n{text}" for document, text in example_texts().items()},
    )


@pytest.mark.parametrize("words", HOSTILE)
async def test_every_widget_shows_it_as_written(words: str) -> None:
    shown = plain(words)
    async with explorer(lambda: poisoned(words), banner=words).run_test(size=(200, 50)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: settled(screen))
        for lines in (screen_text(pilot).splitlines(),):
            assert shown in lines[1]
            assert sum(shown in line for line in lines) > 5
        assert is_plain(screen_text(pilot).replace("\n", ""))
        await pilot.press("escape", "y", "enter", "2", "j", "j", "3", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen) and shown in screen_text(pilot))
        assert is_plain(screen_text(pilot).replace("\n", ""))
        assert pilot.app.is_running
        pilot.app.export_screenshot()


@pytest.mark.parametrize("words", [HOSTILE[1], HOSTILE[3]])
async def test_the_boxes_take_it_as_words(words: str) -> None:
    async with explorer(lambda: poisoned(words)).run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        for box, over in (("f1", HelpScreen), ("ctrl+p", PaletteScreen)):
            await pilot.press(box)
            await until(pilot, lambda over=over: isinstance(pilot.app.screen, over))  # type: ignore[misc]
            pilot.app.screen.query_one("Input").value = words  # type: ignore[attr-defined]
            await pilot.pause()
            await until(pilot, lambda: all(worker.is_finished for worker in pilot.app.screen.workers))
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is screen)
        screen.query_one("#search").value = words  # type: ignore[attr-defined]
        await until(pilot, lambda: screen.selection.query == words.strip() and settled(screen))
        assert pilot.app.is_running


@pytest.mark.parametrize("words", HOSTILE)
async def test_what_is_taken_away_read_and_reviewed_shows_it_as_written(words: str) -> None:
    shown = plain(words).strip()
    async with explorer(lambda: poisoned(words)).run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)

        async def over(keys: tuple[str, ...], sign: str) -> None:
            await pilot.press(*keys)
            await until(pilot, lambda: pilot.app.screen is not screen and sign in screen_text(pilot), sign)
            assert shown in screen_text(pilot)
            assert is_plain(screen_text(pilot).replace("\n", ""))
            pilot.app.export_screenshot()

        await over(("escape", "space", "m"), "Marked")
        await over(("e",), "The 1 marked")
        await pilot.press("escape", "escape")
        await over(("R",), "pair 1")
        await over(("tab",), "Problems")
        await pilot.press("escape")
        await until(pilot, lambda: settled(screen))
        await over(("2", "o"), "Supports")
        await over(("ctrl+o",), "Outline")
        await pilot.press("escape", "slash")
        pilot.app.screen.query_one("Input").value = words  # type: ignore[attr-defined]
        await until(pilot, lambda: all(worker.is_finished for worker in pilot.app.screen.workers))
        await pilot.press("enter", "n")
        assert is_plain(screen_text(pilot).replace("\n", ""))
        await pilot.press("escape", "escape", "y", "Y")
        await until(pilot, lambda: pilot.app.screen is screen)
        assert pilot.app.is_running


@every_size
async def test_no_character_does_anything_at_any_size(size: tuple[int, int]) -> None:
    words = " ".join(HOSTILE)
    async with explorer(lambda: poisoned(words), banner=words).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        for keys in (
            ("escape", "2", "G"), ("3", "G"), ("1", "space", "m"), ("escape", "R"), ("tab",), ("escape", "F", "down"), ("escape", "L"), ("E",),
            ("escape", "apostrophe"), ("escape", "2", "o"), ("ctrl+o",), ("escape", "escape", "ctrl+p"),
        ):  # fmt: skip
            await pilot.press(*keys)
            await until(pilot, lambda: settled(screen) and all(one.is_finished for one in pilot.app.screen.workers))
            assert is_plain(screen_text(pilot).replace("\n", "")), keys
        assert pilot.app.is_running


@pytest.mark.parametrize("words", HOSTILE[2:8])
async def test_what_narrows_lists_and_jumps_shows_it_as_written(words: str) -> None:
    async with explorer(lambda: poisoned(words)).run_test(size=(200, 50)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "F")
        await until(pilot, lambda: settled(screen) and "People" in screen_text(pilot))
        assert plain(words) in screen_text(pilot)
        await pilot.press("F", "home", "enter", "1", "down", "enter")
        await until(pilot, lambda: settled(screen))
        for keys in (
            ("ctrl+t",),
            ("escape",),
            ("apostrophe",),
            ("escape",),
            ("3", "d"),
            ("backslash", "x"),
            ("escape",),
        ):
            await pilot.press(*keys)
            await until(pilot, lambda: settled(screen))
            assert is_plain(screen_text(pilot).replace("\n", ""))
        assert pilot.app.is_running
        pilot.app.export_screenshot()
