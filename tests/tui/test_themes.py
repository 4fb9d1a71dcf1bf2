"""Every colour can be read: the contrast that WCAG asks for, from the values of the themes and the style sheet's shares."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
from textual.color import Color
from textual.pilot import Pilot
from textual.theme import Theme

from explorer.tui.themes import CONTRAST, THEMES
from tests.tui.driving import every_size, explorer, loaded, said, screen_text, settled, until

SHEET = (Path(__file__).resolve().parents[2] / "explorer" / "tui" / "explorer.tcss").read_text(encoding="utf-8")
READABLE, HIGH = 4.5, 7.0
"""WCAG 2.2, 1.4.3 (AA) and 1.4.6 (AAA), for text of ordinary size."""


def ratio(one: Color, other: Color) -> float:
    """The contrast of two opaque colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    parts = [part / 255 for part in (colour.r, colour.g, colour.b)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def value(theme: Theme, words: str) -> Color:
    """A colour of the style sheet such as `$primary 35%`, laid over the background."""
    name, _, share = words.removeprefix("$").partition(" ")
    found = theme.variables.get(name) or getattr(theme, name)
    background = Color.parse(theme.background or "")
    return background.blend(Color.parse(found), float(share.rstrip("%")) / 100 if share else 1)


def used(property_: str) -> set[str]:
    """The colours that the style sheet gives a property."""
    return set(re.findall(rf"(?<![a-z-]){property_}: (\$[a-z]+(?: \d+%)?)", SHEET))


GROUNDS = ("$background", "$panel", "$cursor", "$rest")
"""What words stand on; lit words are the ground's colour on theirs."""


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_every_ground(theme: Theme) -> None:
    least = HIGH if theme is CONTRAST else READABLE
    text = used("color") - {"$background"}
    assert len(text) > 6
    wrong = [
        f"{letters} on {ground}: {ratio(value(theme, letters), value(theme, ground)):.2f}"
        for letters in sorted(text)
        for ground in GROUNDS
        if ratio(value(theme, letters), value(theme, ground)) < least
    ]
    assert wrong == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lit_words_can_be_read(theme: Theme) -> None:
    least = HIGH if theme is CONTRAST else READABLE
    for light in used("background") - set(GROUNDS) - {"$background 60%"}:
        letters = "$foreground" if "%" in light else "$background"
        assert ratio(value(theme, letters), value(theme, light)) >= least, light


def test_the_style_sheet_has_no_other_grounds() -> None:
    assert used("background") <= {*GROUNDS, "$background 60%", "$accent", "$warning", "$warning 35%"}


@pytest.mark.parametrize("theme", [*(theme.name for theme in THEMES), "textual-light", "nord"])
async def test_every_theme_draws(theme: str) -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        pilot.app.theme = theme
        await pilot.pause()
        assert "Results" in screen_text(pilot)


@every_size
async def test_a_key_goes_through_all_colours_and_no_word_changes(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "2")
        await until(pilot, lambda: settled(screen))
        before, seen = screen_text(pilot), []
        for _ in THEMES:
            last = pilot.app.theme
            await pilot.press("t")
            await until(pilot, partial(other, pilot, last), "the next colours")
            seen.append(pilot.app.theme)
            assert said(pilot).startswith(f"Colours: {pilot.app.theme}. ")
            assert screen_text(pilot) == before
        assert sorted(seen) == sorted(theme.name for theme in THEMES)
        assert {theme.dark for theme in THEMES} == {True, False}


def other(pilot: Pilot[None], theme: str) -> bool:
    return pilot.app.theme != theme
