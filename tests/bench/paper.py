"""How fast a long paper is laid out, searched and drawn, beside the standard library's folding of the same text in the same run.

Run as `python -m tests.bench.paper`. Times are of the processor, medians of several rounds.
"""

from __future__ import annotations

import random
import statistics
import textwrap
import time
from collections.abc import Callable

from rich.cells import cell_len

from explorer.tui.reader.find import places
from explorer.tui.reader.layout import laid_out
from explorer.tui.reader.spans import Spans
from explorer.tui.reader.view import PaperText
from explorer.views.plain import plain

WORDS = [
    "the",
    "board",
    "considered",
    "a",
    "report",
    "of",
    "the",
    "director",
    "–",
    "“services”",
    "for",
    "£412,000",
    "and",
    "resolved",
    "that",
    "it",
    "be",
    "noted",
]
WIDTH = 76
SCREEN = 50


def paper(characters: int, seed: int = 1) -> str:
    """Return a text of paragraphs of one to eighty words."""
    chance, lines, length = random.Random(seed), list[str](), 0
    while length < characters:
        lines.append(" ".join(chance.choices(WORDS, k=chance.choice((1, 8, 40, 80)))))
        length += len(lines[-1]) + 1
    return "\n".join(lines)


def cost(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the median of the processor's seconds."""
    taken = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return statistics.median(taken)


def screens(text: str) -> float:
    """Return the seconds that the rows of one screen in the middle take, with a fact on every tenth line."""
    facts = Spans.of((at, at + 40) for at in range(0, len(text), 800))
    view = PaperText(text, facts, tuple(range(0, len(text), 3000)))
    layout = laid_out(text, WIDTH)
    view._layout = layout
    view.light((len(text) // 2, len(text) // 2 + 60))
    middle = len(layout) // 2

    def draw() -> None:
        for row in range(middle, middle + SCREEN):
            assert sum(cell_len(plain(piece.text)) for piece in view.pieces(row, WIDTH + 2)) <= WIDTH + 2

    return cost(draw, 20)


def main() -> None:
    """Print the figures."""
    for characters in (1_000_000, 5_000_000):
        text = paper(characters)
        folded = cost(lambda text=text: laid_out(text, WIDTH))  # type: ignore[misc]
        peer = cost(lambda text=text: [textwrap.wrap(line, WIDTH) for line in text.split("\n")], 1)  # type: ignore[misc]
        found = cost(lambda text=text: places(text, "412,000 and resolved"))  # type: ignore[misc]
        drawn = screens(text)
        print(
            f"paper of {len(text):,} characters: laid out in {folded * 1000:.0f} ms ({peer / folded:.0f} times as fast as textwrap), "
            f"searched in {found * 1000:.0f} ms, a screen of {SCREEN} rows made in {drawn * 1000:.1f} ms"
        )


if __name__ == "__main__":
    main()
