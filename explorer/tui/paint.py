"""The folding of words into lines of a given width in cells; no widget is needed for it."""

from __future__ import annotations

from rich.cells import cell_len


def fold(text: str, width: int) -> list[tuple[int, int]]:
    """Return the `[start, end)` of each line of text folded at spaces to `width` cells; a long word is cut."""
    width = max(1, width)
    if len(text) <= width and (text.isascii() or cell_len(text) <= width):
        return [(0, len(text))]
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = _reach(text, start, width)
        if end < len(text):
            space = text.rfind(" ", start + 1, end + 1)
            end = space if space > start else end
        lines.append((start, end))
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    return lines or [(0, 0)]


def _reach(text: str, start: int, width: int) -> int:
    chunk = text[start : start + width]
    if chunk.isascii():
        return start + len(chunk)
    used, end = 0, start
    for character in chunk:
        used += cell_len(character)
        if used > width:
            break
        end += 1
    return max(end, start + 1)
