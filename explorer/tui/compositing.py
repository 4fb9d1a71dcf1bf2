"""Composing no more of a screen than has changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


class Sparing(Compositor):
    """Has only those lines of widgets rendered that can be seen where something has changed.

    Textual's own, for the lines of one pane, renders and cuts every widget beside it and behind it too, which is a third of the time from a
    key to its results.
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

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        if not self._changed:
            yield from super()._get_renders(crop)
            return
        unseen = self._changed
        # Widgets come with the foremost first, and what is behind one that fills a changed region is not seen in it.
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            touched = [changed for changed in unseen if changed.overlaps(shown)]
            if touched:
                lines = _lines(shown, touched)
                yield region, lines, widget.render_lines(lines.translate(-region.offset))
                unseen = [changed for changed in unseen if not shown.contains_region(changed)]


def _lines(shown: Region, touched: Iterable[Region]) -> Region:
    """Return the whole lines of a region that others reach."""
    reach = shown.intersection(Region.from_union(list(touched)))
    return Region(shown.x, reach.y, shown.width, reach.height)
