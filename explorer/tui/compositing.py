"""Composing no more of a screen than has changed, and of that no more than can be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import cast

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


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
            return super().render_partial_update()
        finally:
            self._changed = ()

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        """Return the parts of each line between the edges of widgets, by their first column; None for one that is not wanted."""
        edges = self.cuts
        parts: list[dict[int, Strip | None]] = [dict.fromkeys(line[:-1]) for line in edges]
        wanted = self._wanted(self._changed or (self.size.region,))
        # Widgets come with the foremost first.
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            left, right = shown.column_span
            seen = [y for y in shown.line_range if any(left <= column < right for column in wanted[y])]
            if not seen:
                continue
            lines = Region(left, seen[0], shown.width, seen[-1] + 1 - seen[0])
            strips = widget.render_lines(lines.translate(-region.offset))
            for y in seen:
                inside = [edge for edge in edges[y] if left <= edge <= right]
                divided = strips[y - seen[0]].divide([edge - left for edge in inside[1:]])
                parts[y].update(
                    (column, part) for column, part in zip(inside, divided, strict=False) if column in wanted[y]
                )
                wanted[y].difference_update(inside[:-1])
        return cast("Sequence[Mapping[int, Strip]]", parts)

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
