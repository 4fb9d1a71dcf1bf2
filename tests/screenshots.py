"""Writes `screenshots/` from the running explorer on the sample: an SVG of each picture, and PNGs of those the README shows.

Run as `python tests/screenshots.py`; names given after it take only those again. The sample papers go through the ordinary path of reading and
linking. PNGs are drawn by Chromium and left as they are, with a word, where there is none.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from textual.widgets import Input  # noqa: E402

from explorer.ingest import add  # noqa: E402
from explorer.locations import sample_papers  # noqa: E402
from explorer.tui import SAMPLE_BANNER, loader  # noqa: E402
from explorer.tui.app import ExplorerApp  # noqa: E402
from explorer.tui.themes import COLOURS_LIGHT, CONTRAST, DARK, LIGHT  # noqa: E402
from tests.tui.driving import loaded, search, settled, until  # noqa: E402

TARGET = ROOT / "screenshots"
FONT = "DejaVu Sans Mono"
SHOWN = ("explore", "path", "timeline", "reader")
"""The pictures that the README shows."""
WIDE, SMALL = (120, 40), (80, 24)
TODAY = date(2026, 2, 3)
"""The day on which every picture is taken."""


@dataclass(frozen=True)
class Picture:
    """A file name, a size in cells, the words to search for, the keys that follow, and the colours."""

    name: str
    size: tuple[int, int] = WIDE
    words: str = ""
    keys: Sequence[str] = ()
    theme: str = DARK.name


PERSON = ("enter", "P", "slash", *"central", "space", *"england", "down", "enter", "p")
PICTURES = (
    Picture("explore", words="who endorsed the adoption report in 2020"),
    Picture("decision", words="agree progress report 12 months 2018", keys=("enter",)),
    Picture("person", words="pat seaman kind:person", keys=("enter",)),
    Picture("path", words="usha patel kind:person", keys=PERSON),
    Picture("timeline", words="cabinet member for children kind:body", keys=("enter", "L")),
    Picture("nearby", words="adoption central england kind:body", keys=("enter", "E")),
    Picture("attendance", words="cabinet member for children kind:body", keys=("enter", "A")),
    Picture("reader", words="adoption endorsed", keys=("enter", "o")),
    Picture("review", keys=("escape", "R")),
    Picture("facets", words="report", keys=("escape", "F")),
    Picture("help", keys=("escape", "2", "question_mark")),
    Picture("light", words="scrutiny board", keys=("enter",), theme=LIGHT.name),
    Picture("contrast", words="adoption central england", keys=("enter",), theme=CONTRAST.name),
    Picture("colours", words="adoption central england", keys=("enter",), theme=COLOURS_LIGHT.name),
    Picture("small", SMALL, "adoption"),
)


def stored() -> Path:
    """Return a store of the sample, read as papers of one's own are."""
    folder = Path(tempfile.mkdtemp(prefix="whodecided-pictures-"))
    add([sample_papers()], folder)
    return folder


def without_network(svg: str) -> str:
    """Return an SVG that loads no font from elsewhere, with the letters as wide as the cells they stand in."""
    plain = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", FONT)
    named = re.sub(r"terminal-\d+", "terminal", plain)
    return named.replace("</style>", "text { letter-spacing: 0.16px }\n</style>", 1)


class Then(date):
    """A calendar that stands still."""

    @classmethod
    def today(cls) -> Then:
        """Return the day of the pictures."""
        return cls(TODAY.year, TODAY.month, TODAY.day)


@patch("explorer.search.when.date", Then)
async def take(picture: Picture, folder: Path) -> str:
    """Return the SVG of the explorer after its keys, with the clock stopped."""
    app = ExplorerApp(loader(folder), SAMPLE_BANNER, folder=folder)
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        screen = await loaded(pilot)
        screen.query_one("#search", Input).cursor_blink = False
        if picture.words:
            await search(pilot, picture.words)
        for key in picture.keys:
            await pilot.press(key)
            await until(pilot, lambda: settled(screen) and still(app))
        await pilot.pause()
        await until(pilot, lambda: settled(screen) and still(app))
        await pilot.pause()
        return without_network(app.export_screenshot(title="whodecided"))


def still(app: ExplorerApp) -> bool:
    """Whether the screen on top has nothing under way, and no key waits for it."""
    return not app.behindhand and all(worker.is_finished for worker in app.screen.workers)


async def browse(folder: Path) -> bytes:
    """Return the PNG of a browser that shows the explorer after a search."""
    from tests.serving.browser import chromium
    from tests.serving.served import served

    async with served("--store", str(folder)) as address, chromium() as page:
        await page.open(address, 1280, 800)
        await page.until(lambda: "things in" in page.words, "the record")
        await page.focus()
        page.forget()
        await page.type("/adoption endorsed")
        await page.until(lambda: "containing ‘adoption endorsed’" in page.words, "what was searched for")
        await page.press("enter")
        page.forget()
        await page.until(lambda: "In the room" in page.words, "the card")
        return await page.picture()


async def drawn(svgs: Mapping[Path, str]) -> None:
    """Write each SVG as the PNG that a browser draws of it."""
    from tests.serving.browser import chromium

    async with chromium() as page:
        for path, svg in svgs.items():
            width, height = (round(float(size)) for size in re.findall(r'viewBox="0 0 (\S+) (\S+)"', svg)[0])
            await page.open(path.with_suffix(".svg").as_uri(), width, height)
            await page.until(lambda path=path: page.loaded.endswith(f"/{path.stem}.svg"), path.name)  # type: ignore[misc]
            path.write_bytes(await page.picture())
            print(path.relative_to(ROOT))


def files() -> set[str]:
    """Return the names of all files that are made."""
    return {f"{picture.name}.svg" for picture in PICTURES} | {f"{name}.png" for name in (*SHOWN, "browser")}


def main(names: Sequence[str]) -> None:
    """Write the pictures of these names, or every picture, and then nothing else is left in the folder."""
    TARGET.mkdir(exist_ok=True)
    folder, shown = stored(), {}
    for picture in PICTURES:
        if names and picture.name not in names:
            continue
        svg = asyncio.run(take(picture, folder))
        path = TARGET / f"{picture.name}.svg"
        path.write_text(svg + "\n", encoding="utf-8")
        print(path.relative_to(ROOT))
        if picture.name in SHOWN:
            shown[path.with_suffix(".png")] = svg
    for path in TARGET.iterdir() if not names else ():
        if path.name not in files():
            path.unlink()
    _in_a_browser(shown, folder if not names or "browser" in names else None)


def _in_a_browser(shown: Mapping[Path, str], folder: Path | None) -> None:
    try:
        from tests.serving.browser import CHROMIUM
    except ModuleNotFoundError:
        CHROMIUM = None
    if CHROMIUM is None:
        print("The PNGs are left as they are: Chromium or the extra [web] is not installed")
        return
    if shown:
        asyncio.run(drawn(shown))
    if folder is not None:
        path = TARGET / "browser.png"
        path.write_bytes(asyncio.run(browse(folder)))
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
