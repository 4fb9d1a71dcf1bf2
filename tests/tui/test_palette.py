"""The palette tells its things apart: by kind and day, and those of one name by what they belong to, or by their ids."""

from __future__ import annotations

import pytest

from explorer.corpus import Corpus
from explorer.model import Entity
from explorer.selection.catalogue import catalogue
from explorer.tui.app import ExplorerApp
from explorer.tui.palette import thing_rows
from explorer.views.row import Row
from tests.test_card_lists import PIECE, corpus_of, link
from tests.tui.driving import loaded, rows_of, until


def alike() -> Corpus:
    """Panels of one name in two councils, a third whose id alone differs, their members, and items of one title on two days."""
    things = [
        Entity("body/eastmere/council", "body", "Eastmere Council", {"name": "Eastmere Council"}),
        Entity("body/westmere/council", "body", "Westmere Council", {"name": "Westmere Council"}),
    ]
    links = []
    for council, number in (("eastmere", ""), ("westmere", ""), ("westmere", "-2")):
        panel = f"body/{council}/panel{number}"
        things.append(Entity(panel, "body", "Garden Panel", {"name": "Garden Panel"}))
        links.append(link("part_of", panel, f"body/{council}/council"))
    for day in ("2018-06-21", "2019-06-21"):
        meeting, item = f"meeting/eastmere/{day}", f"item/eastmere/{day}/1"
        things.append(Entity(meeting, "meeting", f"Garden Panel {day}", {"date": day, "status": "minuted"}, (PIECE,)))
        things.append(Entity(item, "item", "Garden sheds", {}, (PIECE,)))
        links.append(link("on_agenda_of", item, meeting, date=day))
    return corpus_of(things, links)


def told(row: Row) -> tuple[str, str]:
    return row.text, row.tail.text if row.tail else ""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return alike()


def test_things_of_one_name_are_told_apart(corpus: Corpus) -> None:
    rows = [told(row) for row in thing_rows(catalogue(corpus).offered("garden panel", 20))]
    panels = {tail for label, tail in rows if label == "Garden Panel"}
    assert panels == {"Eastmere Council · body", "body/westmere/panel · body", "body/westmere/panel-2 · body"}


def test_a_thing_has_its_kind_and_its_day(corpus: Corpus) -> None:
    found = catalogue(corpus).offered("garden sheds kind:item", 20)
    rows = {tail: label for label, tail in map(told, thing_rows(found))}
    assert rows == {
        "Eastmere · agenda item · 2018-06-21": "Garden sheds",
        "Eastmere · agenda item · 2019-06-21": "Garden sheds",
    }


def test_what_tells_apart_leaves_the_names_some_room(corpus: Corpus) -> None:
    council = Entity("body/long/council", "body", "Council of the Very Long Name of a Place Far Away", {"name": "C"})
    panels = [Entity(f"body/{at}/panel", "body", "Garden Panel", {"name": "Garden Panel"}) for at in ("long", "other")]
    found = catalogue(corpus_of([council, *panels], [link("part_of", "body/long/panel", council.id)]))
    tails = {told(row)[1] for row in thing_rows(found.offered("garden panel", 20))}
    assert tails == {"Council of the Very Long Na… · body", "Other · body"}


@pytest.mark.parametrize("size", [(60, 15), (120, 40)], ids=str)
async def test_the_palette_shows_what_tells_things_apart(corpus: Corpus, size: tuple[int, int]) -> None:
    async with ExplorerApp(lambda: corpus).run_test(size=size) as pilot:
        await loaded(pilot)
        await pilot.press("ctrl+p", *"panel")
        await until(pilot, lambda: "Garden Panel" in rows_of(pilot, "palette-list"), "the things")
        shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert "Eastmere Council · body" in shown
