"""Writes `screenshots/` from the running explorer: SVGs, and one PNG for the README.

Run as `python tests/screenshots.py`. The sample papers go through the ordinary path of reading and linking.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from explorer.corpus import Corpus, load  # noqa: E402
from explorer.ingest import add  # noqa: E402
from explorer.locations import sample_papers  # noqa: E402
from explorer.tui import SAMPLE_BANNER  # noqa: E402
from explorer.tui.themes import CONTRAST, DARK, LIGHT  # noqa: E402
from tests.tui.driving import explorer, loaded, search, settled, until  # noqa: E402

TARGET = ROOT / "screenshots"
FONT = "DejaVu Sans Mono"
PICTURE = "explore"
"""The picture that the README shows."""


@dataclass(frozen=True)
class Picture:
    """A file name, a size in cells, the words to search for, the keys that follow, and the colours."""

    name: str
    size: tuple[int, int]
    words: str = ""
    keys: Sequence[str] = ()
    theme: str = DARK.name


PICTURES = (
    Picture(PICTURE, (120, 40), "who endorsed the adoption report in 2020", ("enter",)),
    Picture("first", (120, 40)),
    Picture("small", (80, 24), "adoption"),
    Picture("reader", (120, 40), "adoption endorsed", ("enter", "o")),
    Picture("help", (120, 40), "", ("f1",)),
    Picture("palette", (120, 40), "", ("ctrl+p",)),
    Picture("light", (120, 40), "scrutiny board", ("enter",), LIGHT.name),
    Picture("contrast", (120, 40), "adoption central england", ("enter",), CONTRAST.name),
)


def sample() -> Corpus:
    """Return the sample, read and linked as papers of one's own are."""
    folder = Path(tempfile.mkdtemp(prefix="whodecided-pictures-"))
    add([sample_papers()], folder)
    return load(folder)


def without_network(svg: str) -> str:
    """Return an SVG that loads no font from elsewhere, with the letters as wide as the cells they stand in."""
    plain = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", FONT)
    named = re.sub(r"terminal-\d+", "terminal", plain)
    return named.replace("</style>", "text { letter-spacing: 0.16px }\n</style>", 1)


async def take(picture: Picture, corpus: Corpus) -> str:
    """Return the SVG of the explorer after its keys."""
    app = explorer(lambda: corpus, SAMPLE_BANNER)
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        screen = await loaded(pilot)
        if picture.words:
            await search(pilot, picture.words)
        for key in picture.keys:
            await pilot.press(key)
            await until(pilot, lambda: settled(screen))
        await until(pilot, lambda: settled(screen))
        await pilot.pause()
        return without_network(app.export_screenshot(title="whodecided"))


def main() -> None:
    """Write every picture."""
    import cairosvg

    TARGET.mkdir(exist_ok=True)
    corpus = sample()
    for picture in PICTURES:
        svg = asyncio.run(take(picture, corpus))
        path = TARGET / f"{picture.name}.svg"
        path.write_text(svg + "\n", encoding="utf-8")
        print(path.relative_to(ROOT))
        if picture.name == PICTURE:
            cairosvg.svg2png(svg.encode(), write_to=str(path.with_suffix(".png")), scale=1.2)
            print(path.with_suffix(".png").relative_to(ROOT))


if __name__ == "__main__":
    main()
