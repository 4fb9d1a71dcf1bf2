"""Composing no more of a screen than has changed, and of that no more than can be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, cast

from rich.console import Console
from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

AT_A_TIME: Final = 8
"""Lines of a widget that are rendered before the clock is looked at."""


class Parts(ChopsUpdate):
    """Parts of lines for the terminal; its cursor is moved only where one does not begin where the last one ended."""

    def render_segments(self, console: Console) -> str:
        """Return the parts with the terminal's sequences."""
        written: list[str] = []
        for y, left, right in self.spans:
            at = -1
            for end, (start, part) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if part is None or start >= right or end <= left:
                    continue
                if start != at:
                    written.append(f"\x1b[{y + 1};{start + 1}H")
                at = min(end, right)
                written.append((part if end <= right else part.crop(0, right - start)).render(console))
        return "".join(written)


class _Seen(NamedTuple):
    """A widget, its region of the screen and what of that others do not hide, and the first columns of the parts of each line that are seen."""

    widget: Widget
    region: Region
    shown: Region
    columns: dict[int, set[int]]

    def rendered(self, lines: Sequence[int]) -> dict[int, Strip]:
        """Return some lines of the screen, in their order, as the widget shows them."""
        first, last = lines[0], lines[-1]
        needed = Region(self.shown.x, first, self.shown.width, last + 1 - first)
        strips = self.widget.render_lines(needed.translate(-self.region.offset))
        # A widget that is just changing its size may have less to show than it has room for.
        whole = [
            strip.adjust_cell_length(needed.width) if strip.cell_length < needed.width else strip for strip in strips
        ]
        whole += [Strip.blank(needed.width)] * (needed.height - len(whole))
        return dict(enumerate(whole, first))


class Sparing(Compositor):
    """Has only those lines of widgets rendered of which something is seen where the screen has changed.

    Textual's own renders and cuts every widget, those that others hide and those beside the change too: for the lines of one pane that is a
    third of the time from a key to its results, and for a whole screen a third of its picture.
    """

    def __init__(self) -> None:
        super().__init__()
        self._changed: Sequence[Region] = ()

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return what has changed since the last update; None where nothing has."""
        self._changed = tuple(self._dirty_regions)
        try:
            update = super().render_partial_update()
            return update and Parts(update.chops, update.spans, update.chop_ends)
        finally:
            self._changed = ()

    def prepare(self) -> Iterator[None]:
        """Have the lines that the next update needs rendered, some at a time. Widgets keep theirs, so that it need only put them together."""
        screen = self.size.region
        for seen in self._seen((screen,) if screen in self._dirty_regions else tuple(self._dirty_regions)):
            lines = list(seen.columns)
            for at in range(0, len(lines), AT_A_TIME):
                # Between two turns of the loop a widget may have gone away.
                if seen.widget.is_attached:
                    seen.rendered(lines[at : at + AT_A_TIME])
                yield

    def ready(self, widget: Widget, lines: Mapping[int, Strip], console: Console) -> None:
        """Have lines of a widget cut and written for the terminal as an update would; they keep it."""
        region, clip = self.visible_widgets.get(widget, (Region(), Region()))
        left, right = region.intersection(clip).column_span
        for y, line in lines.items():
            if 0 <= region.y + y < len(self.cuts):
                inside = [edge for edge in self.cuts[region.y + y] if left <= edge <= right]
                for part in line.divide([edge - left for edge in inside[1:]]):
                    part.render(console)

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        """Return the parts of each line between the edges of widgets, by their first column; None for one that is not wanted."""
        edges = self.cuts
        parts: list[dict[int, Strip | None]] = [dict.fromkeys(line[:-1]) for line in edges]
        for seen in self._seen(self._changed or (self.size.region,)):
            left, right = seen.shown.column_span
            strips = seen.rendered(list(seen.columns))
            for y, columns in seen.columns.items():
                inside = [edge for edge in edges[y] if left <= edge <= right]
                divided = strips[y].divide([edge - left for edge in inside[1:]])
                parts[y].update((at, part) for at, part in zip(inside, divided, strict=False) if at in columns)
        if not self._changed:
            self._fill(parts)
        return cast("Sequence[Mapping[int, Strip]]", parts)

    def _fill(self, parts: Sequence[dict[int, Strip | None]]) -> None:
        """Put blanks where no widget shows anything: of a whole screen each part of each line is written."""
        for edges, line in zip(self.cuts, parts, strict=True):
            if None in line.values():
                line.update({at: Strip.blank(end - at) for at, end in pairwise(edges) if line[at] is None})

    def _seen(self, changed: Sequence[Region]) -> Iterator[_Seen]:
        """Yield what is seen of each widget where the screen has changed."""
        wanted = self._wanted(changed)
        missing = sum(map(len, wanted))
        # Widgets come with the foremost first.
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            left, right = shown.column_span
            reached = [shown.intersection(one).line_range for one in changed if shown.overlaps(one)]
            lines = sorted(set().union(*reached)) if len(reached) > 1 else reached[0] if reached else ()
            columns: dict[int, set[int]] = {}
            for y in lines:
                if here := {column for column in wanted[y] if left <= column < right}:
                    columns[y] = here
                    wanted[y] -= here
                    missing -= len(here)
            if columns:
                yield _Seen(widget, region, shown, columns)
            if not missing:
                return

    def _wanted(self, regions: Sequence[Region]) -> list[set[int]]:
        """Return the first columns of the parts of each line that reach into one of some regions."""
        edges = self.cuts
        found: list[set[int]] = [set() for _ in edges]
        for region in regions:
            left, right = region.column_span
            for y in region.intersection(self.size.region).line_range:
                line = edges[y]
                found[y].update(start for start, end in pairwise(line) if start < right and end > left)
        return found
