"""The explorer's style sheet gives each widget what Textual's gives it, and other colours are parsed off the screen's thread."""

from __future__ import annotations

import threading
from functools import partial
from typing import cast

import pytest
from textual.color import Color
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widget import Widget

from explorer.tui.stylesheet import Sheet
from explorer.tui.themes import THEMES
from explorer.tui.theming import variables
from tests.tui.driving import explorer, loaded, settled, until


def plain_sheet(sheet: Stylesheet) -> Stylesheet:
    """Textual's own with the same sources and colours, parsed by itself."""
    plain = Stylesheet(variables=sheet._variables)
    plain.source = sheet.source.copy()
    plain.parse()
    return plain


def styles(node: DOMNode) -> dict[str, object]:
    """The rules that hold for a node and for its components."""
    rules: dict[str, object] = dict(node.styles.base.get_rules())
    for name, component in node._component_styles.items():
        rules[name] = dict(component.base.get_rules())
    return rules


@pytest.mark.parametrize("size", [(60, 15), (120, 40)], ids=str)
@pytest.mark.parametrize("keys", [("escape",), ("escape", "3"), ("escape", "F"), ("ctrl+p",), ("f1",)], ids=",".join)
async def test_every_widget_has_the_styles_that_textual_gives_it(keys: tuple[str, ...], size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press(*keys)
        await until(pilot, lambda: settled(screen))
        sheet, nodes = pilot.app.stylesheet, [pilot.app.screen, *pilot.app.screen.walk_children()]
        assert isinstance(sheet, Sheet)
        # Once more, because Textual restyles a widget only where it thinks that something about it has changed.
        sheet.update(pilot.app.screen)
        ours = [styles(node) for node in nodes]
        theirs = plain_sheet(sheet)
        for node in nodes:
            theirs.apply(node)
        assert ours == [styles(node) for node in nodes]


async def test_a_change_of_class_and_back_leaves_the_styles_as_they_were() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        before = [styles(node) for node in screen.walk_children()]
        screen.add_class("-facets", "-at-facets")
        assert [styles(node) for node in screen.walk_children()] != before
        screen.remove_class("-facets", "-at-facets")
        assert [styles(node) for node in screen.walk_children()] == before


async def test_the_next_colours_are_parsed_off_the_screens_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[int] = []
    parse = Stylesheet._parse_rules

    def noted(sheet: Stylesheet, *about: object) -> object:
        threads.append(threading.get_ident())
        return parse(sheet, *about)  # type: ignore[arg-type]

    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("escape")
        monkeypatch.setattr(Stylesheet, "_parse_rules", noted)
        monkeypatch.setattr("explorer.tui.stylesheet._parsed", {})
        before = pilot.app.theme
        await pilot.press("t")
        await until(pilot, lambda: pilot.app.theme != before, "the next colours")
        await pilot.pause()
        assert threads
        assert threading.get_ident() not in threads


async def test_two_keys_typed_fast_change_the_colours_twice() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("escape")
        names = [theme.name for theme in THEMES]
        after = names[(names.index(pilot.app.theme) + 2) % len(names)]
        await pilot.press("t", "t")
        await until(pilot, partial(_in, pilot, after), "the colours after the next")


def _in(pilot: Pilot[None], theme: str) -> bool:
    return pilot.app.theme == theme


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_the_variables_of_a_theme_are_those_that_textual_sets(theme: object) -> None:
    app = explorer()
    for one in THEMES:
        if one is theme:
            app.theme = one.name
            assert app.get_css_variables() == variables(one)


async def test_all_that_is_set_at_once_is_drawn_once_and_of_each_child_too(monkeypatch: pytest.MonkeyPatch) -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: settled(screen))
        box = screen.query_one("#panes")
        drawn: list[DOMNode] = []
        refresh = Widget.refresh

        def noted(widget: Widget, *regions: Region, **how: bool) -> Widget:
            drawn.append(widget)
            return refresh(widget, *regions, **how)

        monkeypatch.setattr(Widget, "refresh", noted)
        rules = {**box.styles.base.get_rules(), "color": Color(1, 2, 3), "background": Color(4, 5, 6)}
        Sheet.replace_rules(box, cast(RulesMap, rules))
        assert box.styles.color == Color(1, 2, 3)
        assert box.styles.background == Color(4, 5, 6)
        assert {box, *box.walk_children()} <= set(drawn)
        assert len(drawn) < 2 * len({box, *box.walk_children()})
